import type { MovieIndex } from '../../../../src/pack/index';
import type { Model } from '../../model/model';
import type { RatedMovie } from '../profile';
import { weightsAmong } from '../signals/weights-among';

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
  model: Pick<Model, 'weights' | 'scratch'>,
  ratings: readonly RatedMovie[],
  deviations: Float64Array,
  movies: readonly MovieIndex[],
): Float64Array {
  const opinions = new Float64Array(movies.length);
  if (!model.weights) return opinions;
  const weights = weightsAmong(model, ratings, movies);
  for (let m = 0, at = 0; m < movies.length; m++) {
    let sum = 0;
    let total = 0;
    for (let i = 0; i < ratings.length; i++, at++) {
      const weight = Math.max(0, weights[at]);
      sum += weight * deviations[i];
      total += weight;
    }
    opinions[m] = sum / (total + DAMPING);
  }
  return opinions;
}
