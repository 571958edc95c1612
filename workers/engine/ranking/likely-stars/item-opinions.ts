import type { MovieIndex } from '../../../../src/pack/index';
import type { Model } from '../../model/model';
import type { RatedMovie } from '../profile';
import { weightsAmong } from '../signals/weights-among';

/** Pseudo-weight that damps the mean, in units of the item weights. */
const DAMPING = 0.05;

/**
 * For each of some movies, how far the visitor's ratings of movies that go with it lie from the baseline: their damped mean deviation in
 * stars, weighted by the item weights above 0. 0 without weights.
 *
 * @param movies none twice
 * @returns one per movie
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
      const weight = Math.max(0, weights[at]!);
      sum += weight * deviations[i]!;
      total += weight;
    }
    opinions[m] = sum / (total + DAMPING);
  }
  return opinions;
}
