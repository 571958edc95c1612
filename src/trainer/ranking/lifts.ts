import { type Model, scoreMovies } from '../../../workers/engine/index';
import type { RatingRows } from '../../pack/index';
import { drawTrials, ratingsOf } from './trials';

/** Ratings shown, lists drawn at most, and how many of 1,000 lists a film should be in. */
const SIZE = 10;
const LISTS = 3_000;
const PER_THOUSAND = 2;
const TOP = 10;

/** No lift is known, or it is 2.55 or more. */
export const NO_LIFT = 255;

/**
 * How much must be added to each film's score before 2 of 1,000 visitors have it in their top ten: the visitors who would
 * like it most, compared with everybody else. In hundredths, rounded up.
 *
 * @param heldOut users the model was not made from; columns as in the model
 */
export function liftsOf(model: Model, heldOut: RatingRows, seed: number): Uint8Array {
  const trials = drawTrials(heldOut, SIZE, seed, LISTS);
  const depth = Math.max(1, Math.round((trials.length * PER_THOUSAND) / 1000));
  const movies = model.catalogue.titles.length;
  /** The `depth` smallest gaps of each film, the largest of them first. */
  const gaps = new Float32Array(movies * depth).fill(Number.POSITIVE_INFINITY);
  for (const { profile } of trials) {
    const ratings = ratingsOf(model.catalogue, profile);
    const { scores } = scoreMovies(model, { ratings, adventure: 0 });
    for (const movie of profile.movies) scores[movie] = Number.NEGATIVE_INFINITY;
    const tenth = scores.slice().sort().at(-TOP) ?? 0;
    for (let movie = 0; movie < movies; movie++)
      keepSmallest(gaps, movie * depth, depth, tenth - scores[movie]);
  }
  const { starts } = model.weights!;
  return Uint8Array.from({ length: movies }, (_, movie) => {
    const hasWeights = starts[movie + 1] > starts[movie];
    const lift = Math.ceil(100 * Math.max(0, gaps[movie * depth]));
    return hasWeights ? Math.min(NO_LIFT, lift) : NO_LIFT;
  });
}

/** Puts a gap among the `depth` smallest from `at` on, which fall. */
function keepSmallest(gaps: Float32Array, at: number, depth: number, gap: number): void {
  if (!(gap < gaps[at])) return;
  let i = at;
  while (i + 1 < at + depth && gaps[i + 1] > gap) {
    gaps[i] = gaps[i + 1];
    i++;
  }
  gaps[i] = gap;
}
