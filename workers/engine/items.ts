import type { Catalogue, ItemWeights, MovieIndex } from '../../src/pack/index';
import { NEUTRAL_STARS } from './preference';
import type { Profile } from './profile';
import type { Signal } from './signal';

/**
 * What the rated films say of each movie by themselves: a like adds its weights, negative ones too; a dislike takes away in
 * proportion to its positive weights, so that it lowers films like it and raises none. Says nothing without weights.
 */
export function itemSignal(
  weights: ItemWeights | null,
  popularity: Float64Array,
  { ratings }: Profile,
): Signal {
  if (!weights) {
    return {
      scores: new Float64Array(popularity.length),
      sharesOf: () => new Float64Array(ratings.length),
    };
  }
  const { starts, movies, values, scales, leans } = weights;
  const lean = ratings.reduce((sum, { movie, liking }) => sum + liking * leans[movie], 0);
  const scores = new Float64Array(popularity.length);
  for (let movie = 0; movie < scores.length; movie++) scores[movie] = lean * popularity[movie];
  for (const { movie, liking, aversion } of ratings) {
    const above = scales[movie] * (liking - aversion);
    const below = scales[movie] * liking;
    const end = starts[movie + 1];
    for (let e = starts[movie]; e < end; e++) {
      const value = values[e];
      scores[movies[e]] += value * (value > 0 ? above : below);
    }
  }
  return {
    scores,
    sharesOf(movie) {
      const shares = new Float64Array(ratings.length);
      for (let i = 0; i < ratings.length; i++) {
        const rated = ratings[i];
        const value = keptValue(weights, rated.movie, movie);
        const factor = value > 0 ? rated.liking - rated.aversion : rated.liking;
        shares[i] =
          value * scales[rated.movie] * factor +
          rated.liking * leans[rated.movie] * popularity[movie];
      }
      return shares;
    },
  };
}

/** What the leans are multiplied by: each movie's mean liking over all users, 0 from those who did not rate it. */
export function meanLikings({ ratingCounts, ratingSums }: Catalogue, users: number): Float64Array {
  return Float64Array.from(
    ratingCounts,
    (count, movie) =>
      (ratingSums[movie] / 2 - NEUTRAL_STARS * count) / (5 - NEUTRAL_STARS) / Math.max(1, users),
  );
}

/** The weight from `source` to `target` in units of the row's scale; 0 where it was not kept. Binary search. */
function keptValue(
  { starts, movies, values }: ItemWeights,
  source: MovieIndex,
  target: MovieIndex,
): number {
  let low = starts[source];
  let high = starts[source + 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (movies[middle] < target) low = middle + 1;
    else high = middle;
  }
  return low < starts[source + 1] && movies[low] === target ? values[low] : 0;
}
