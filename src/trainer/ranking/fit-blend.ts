import { type Model, signalScores } from '../../../workers/engine/index';
import type { BlendKnot } from '../../pack/index';
import { ndcgAmong, TOP } from '../holdout/metrics';
import { PROFILE_SIZES, type Trial } from '../holdout/profile';
import type { Split } from '../holdout/split';
import { clearlyBest } from './clearly-best';
import { contenders } from './contenders';
import { drawTrials, ratingsOf } from './trials';

const PRIORS = [0.125, 0.25, 0.5, 1];
const NEIGHBOURS = [0, 0.125, 0.25, 0.5, 1, 2, 4];

type Weights = Omit<BlendKnot, 'likes'>;

/** The blend when nothing is known about a visitor. */
const UNKNOWN: Weights = { prior: 1, neighbours: 0 };
/**
 * The best weights, or not distinguishable from the best, on MovieLens 1M and on the default data: with few ratings, and with
 * LEAST_OF_SEVERAL or more.
 */
const FEW: Weights = { prior: 0.25, neighbours: 0.5 };
const SEVERAL: Weights = { prior: 0.125, neighbours: 1 };
const LEAST_OF_SEVERAL = 5;

/** The usual blend for a number of ratings, which is kept unless the data clearly speaks against it. */
export function usualBlend(ratings: number): Weights {
  if (ratings === 0) return UNKNOWN;
  return ratings < LEAST_OF_SEVERAL ? FEW : SEVERAL;
}

/**
 * The blend for each number of ratings: the one with the best mean nDCG@10 on users that the model has not seen. Few users prove little,
 * so the usual blend stays unless another is better by more than two standard errors of the paired difference (see `clearlyBest`). The
 * more is known about a visitor, the more neighbours count and the less popularity does: from knot to knot the weight of popularity never
 * rises, and that of neighbours never falls, except after a knot of at most one like.
 *
 * @param model made from `split.training`
 * @param onProgress share done, 0..1
 */
export function fitBlend(
  model: Model,
  split: Split,
  seed: number,
  onProgress: (done: number) => void = () => {},
): BlendKnot[] {
  const knots: BlendKnot[] = [];
  PROFILE_SIZES.forEach((size, i) => {
    const usualOne = usualBlend(size);
    const before = knots.at(-1) ?? { likes: -1, prior: 1, neighbours: 0 };
    const trials = drawTrials(split.heldOut, size, seed);
    const likes = size === 0 ? 0 : meanLikes(trials);
    if (size > 0 && (trials.length === 0 || likes <= before.likes)) return;
    const least = before.likes > 1 ? before.neighbours : 0;
    const usual = {
      prior: Math.min(before.prior, usualOne.prior),
      neighbours: Math.max(least, usualOne.neighbours),
    };
    const grid = PRIORS.flatMap((prior) => NEIGHBOURS.map((neighbours) => ({ prior, neighbours })));
    const allowed = grid.filter(
      ({ prior, neighbours }) => prior <= before.prior && neighbours >= least,
    );
    const users = Math.min(trials.length, split.heldOut.starts.length - 1);
    const chosen = size === 0 ? usual : choose(model, trials, users, [usual, ...allowed]);
    knots.push({ likes, ...chosen });
    onProgress((i + 1) / PROFILE_SIZES.length);
  });
  return knots;
}

function meanLikes(trials: readonly Trial[]): number {
  const likes = trials.map(({ profile }) => profile.codes.filter((code) => code >= 5).length);
  return Math.max(1, Math.round(likes.reduce((sum, n) => sum + n, 0) / trials.length));
}

/** @param candidates the usual weights first */
function choose(
  model: Model,
  trials: readonly Trial[],
  users: number,
  candidates: readonly Weights[],
): Weights {
  const quality = candidates.map(() => new Float64Array(trials.length));
  const { popularity } = model;
  trials.forEach((trial, t) => {
    const ratings = ratingsOf(model.catalogue, trial.profile);
    const items = signalScores(model, ratings, 'items');
    const neighbours = signalScores(model, ratings, 'neighbours');
    const movies = contenders([items, neighbours, popularity], TOP, new Set(trial.profile.movies));
    const scores = new Float64Array(movies.length);
    candidates.forEach((weights, c) => {
      movies.forEach((j, at) => {
        scores[at] =
          items[j]! + weights.neighbours * neighbours[j]! + weights.prior * popularity[j]!;
      });
      quality[c]![t] = ndcgAmong(trial, movies, scores);
    });
  });
  return candidates[clearlyBest(quality, users)]!;
}
