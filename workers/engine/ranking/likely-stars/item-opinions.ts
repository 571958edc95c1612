import type { MovieIndex } from '../../../../src/pack/index';
import type { Model } from '../../model/model';
import type { RatedMovie } from '../profile';

/** Damping pseudo-weight, in units of the item weights. */
const DAMPING = 0.05;

/**
 * How far the visitor's ratings of movies that go with each of some movies lie from the baseline: their mean deviation in stars, weighted by the item weights
 * above 0 and damped. 0 without weights.
 *
 * @param movies none twice
 * @returns one a movie
 */
export function itemOpinions(
  { weights, scratch: { places } }: Pick<Model, 'weights' | 'scratch'>,
  ratings: readonly RatedMovie[],
  deviations: Float64Array,
  movies: readonly MovieIndex[],
): Float64Array {
  const sums = new Float64Array(movies.length);
  if (!weights) return sums;
  const totals = new Float64Array(movies.length);
  movies.forEach((movie, m) => {
    places[movie] = m + 1;
  });
  ratings.forEach(({ movie }, i) => {
    for (let e = weights.starts[movie]; e < weights.starts[movie + 1]; e++) {
      const place = places[weights.movies[e]];
      if (place === 0 || weights.values[e] <= 0) continue;
      const weight = weights.scales[movie] * weights.values[e];
      sums[place - 1] += weight * deviations[i];
      totals[place - 1] += weight;
    }
  });
  for (const movie of movies) places[movie] = 0;
  return sums.map((sum, m) => sum / (totals[m] + DAMPING));
}
