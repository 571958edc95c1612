import type { Catalogue, ItemWeights, MovieIndex } from '../../src/pack/index';
import { NEUTRAL_STARS } from './preference';
import type { Profile, RatedMovie } from './profile';
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
  const { starts, movies, values, leans } = weights;
  const lean = ratings.reduce((sum, { movie, liking }) => sum + liking * leans[movie], 0);
  const scores = popularity.map((share) => lean * share);
  for (const rated of ratings) {
    const { above, below } = factorsOf(weights, rated);
    const end = starts[rated.movie + 1];
    for (let e = starts[rated.movie]; e < end; e++) {
      const value = values[e];
      scores[movies[e]] += value * (value > 0 ? above : below);
    }
  }
  return {
    scores,
    sharesOf: (movie) =>
      Float64Array.from(ratings, (rated) => {
        const value = keptValue(weights, rated.movie, movie);
        const { above, below } = factorsOf(weights, rated);
        const leaning = rated.liking * leans[rated.movie] * popularity[movie];
        return value * (value > 0 ? above : below) + leaning;
      }),
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

/** What a rating's positive and negative values are multiplied by. */
function factorsOf(
  { scales }: ItemWeights,
  { movie, liking, aversion }: RatedMovie,
): { above: number; below: number } {
  return { above: scales[movie] * (liking - aversion), below: scales[movie] * liking };
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
