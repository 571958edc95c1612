// Unchecked indices: loops over a movie's sparse weights, with a place for every movie.
import type { MovieIndex } from '../../../../src/pack/index';
import type { Model } from '../../model/model';
import type { RatedMovie } from '../profile';

interface Among {
  readonly movies: readonly MovieIndex[];
  readonly weights: Float64Array;
}

const last = new WeakMap<readonly RatedMovie[], Among>();

/**
 * The item weights from each rating to each of some movies: entry m * ratings + i is that of rating i for movies[m], 0 where none is
 * kept. A list asks twice, for its reasons and for its likely stars; the second call with the same arrays returns the cached answer.
 *
 * @param movies none twice
 */
export function weightsAmong(
  { weights, scratch: { places } }: Pick<Model, 'weights' | 'scratch'>,
  ratings: readonly RatedMovie[],
  movies: readonly MovieIndex[],
): Float64Array {
  const asked = last.get(ratings);
  if (asked?.movies === movies) return asked.weights;
  const among = new Float64Array(movies.length * ratings.length);
  last.set(ratings, { movies, weights: among });
  if (!weights) return among;
  const { starts, movies: targets, values, scales } = weights;
  movies.forEach((movie, m) => {
    places[movie] = m + 1;
  });
  for (let i = 0; i < ratings.length; i++) {
    const { movie } = ratings[i];
    const end = starts[movie + 1];
    for (let e = starts[movie]; e < end; e++) {
      const place = places[targets[e]];
      if (place > 0) among[(place - 1) * ratings.length + i] = scales[movie] * values[e];
    }
  }
  for (const movie of movies) places[movie] = 0;
  return among;
}
