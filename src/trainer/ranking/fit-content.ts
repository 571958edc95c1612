import { type Model, scoreMovies } from '../../../workers/engine/index';
import type { RatingRows } from '../../pack/index';
import { ndcgOf } from '../holdout/metrics';
import { clearlyBest } from './clearly-best';
import { drawTrials, ratingsOf } from './trials';

/** Shares to try. 0 comes first as the usual one: wherever it was measured, content lowered nDCG or changed nothing. */
const CANDIDATES = [0, 0.05, 0.1, 0.2, 0.4];
/** Numbers of ratings shown, and the most trials of each. */
const SIZES = [1, 5, 20];
const TRIALS = 300;

/**
 * Chooses the share of content in a score, 0..1, that is best for users that the model has not seen: 0 unless another is clearly better,
 * see `clearlyBest`.
 *
 * @param model with the blend that ships
 */
export function fitContent(model: Model, heldOut: RatingRows, seed: number): number {
  const trials = SIZES.flatMap((size) => drawTrials(heldOut, size, seed, TRIALS));
  if (trials.length === 0) return CANDIDATES[0]!;
  const quality = CANDIDATES.map((contentWeight) =>
    Float64Array.from(trials, (trial) => {
      const ratings = ratingsOf(model.catalogue, trial.profile);
      const { scores } = scoreMovies(model, { ratings, contentWeight });
      return ndcgOf(trial, scores);
    }),
  );
  const users = Math.min(trials.length, heldOut.starts.length - 1);
  return CANDIDATES[clearlyBest(quality, users)]!;
}
