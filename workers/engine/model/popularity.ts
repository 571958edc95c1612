import { type Catalogue, NEUTRAL_STARS } from '../../../src/pack/index';

/**
 * Each movie's mean preference over all users, in column order; users who did not rate it count as 0. It is the prior of the ranking, and
 * the popularity coefficients of the item weights are multiplied by it.
 */
export function meanPreferences(
  { ratingCounts, ratingSums }: Catalogue,
  users: number,
): Float64Array {
  return Float64Array.from(
    ratingCounts,
    (count, movie) =>
      (ratingSums[movie]! / 2 - NEUTRAL_STARS * count) / (5 - NEUTRAL_STARS) / Math.max(1, users),
  );
}

/** Rank of each movie by falling number of ratings, ties by lower movieId; equal scores are ranked by it. */
export function popularityRanksOf({ ratingCounts, movieIds }: Catalogue): Uint32Array {
  const order = Uint32Array.from(movieIds, (_, column) => column);
  order.sort((a, b) => ratingCounts[b]! - ratingCounts[a]! || movieIds[a]! - movieIds[b]!);
  const ranks = new Uint32Array(order.length);
  order.forEach((column, rank) => {
    ranks[column] = rank;
  });
  return ranks;
}
