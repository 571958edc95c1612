import type { Catalogue } from '../../src/pack/index';
import { NEUTRAL_STARS } from './preference';

/** So many ratings of the average film are added to each film's own: a few high ones make no favourite. */
const DAMPING = 25;

/**
 * How well a film does with everybody, known by its number of ratings and their mean: the square root of the
 * number, times the damped mean above neutral. One a movie; higher is better; 0 for a film without ratings.
 */
export function priorOf({ ratingCounts, ratingSums }: Catalogue): Float32Array {
  const total = ratingCounts.reduce((sum, count) => sum + count, 0);
  const mean = total === 0 ? 0 : ratingSums.reduce((sum, halves) => sum + halves / 2, 0) / total;
  return Float32Array.from(ratingCounts, (count, movie) => {
    const damped = (ratingSums[movie] / 2 + DAMPING * mean) / (count + DAMPING);
    return Math.sqrt(count) * (damped - NEUTRAL_STARS);
  });
}
