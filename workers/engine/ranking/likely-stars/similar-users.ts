import type { MovieIndex } from '../../../../src/pack/index';
import type { UserIndices } from '../../../kernel/kernel';
import type { RatingMatrixIndex } from '../../model/model';
import type { RatedMovie } from '../profile';
import { fillTables, TABLE } from '../signals/tables';

/** How many users are asked; the first of them are the ones that the page counts. */
const ASKED = 300;
export const MOST_SIMILAR = 100;
/** How much a common deviation from the movie's mean counts beside a common high rating. */
const AGREEMENT = 4;
/** The largest entry of a query's tables. */
const LARGEST = 4_000;
/** Users agree by the cosine of their deviations over what both rated, damped by so much. */
const COSINE_DAMPING = 2;
/** Ratings by which agreement is worked out, at most: those of the best known movies, which most users share. */
const COMPARED = 100;

/** Users who rate like the visitor, the most similar first. */
export interface SimilarUsers {
  readonly ids: UserIndices;
  /** By what they rated in common and how alike: 1 for the first, above 0. */
  readonly weights: Float64Array;
  /** Cosine of their deviations from the baseline with the visitor's, -1..1. */
  readonly agreements: Float64Array;
}

/**
 * @param ratings of the visitor, one or more
 * @param deviations of these ratings from the visitor's baseline
 */
export function similarUsers(
  matrix: RatingMatrixIndex,
  ratings: readonly RatedMovie[],
  deviations: Float64Array,
): SimilarUsers {
  const { index, similarity } = matrix;
  const movies = ratings.map(({ movie }) => movie);
  const query = { movies, tables: queryTables(matrix, ratings, deviations), scale: 1 };
  const found = index.searchTables(query, ASKED, similarity.rowScale);
  const none = found.scores.findIndex((score) => score <= 0);
  const ids = none < 0 ? found.ids : found.ids.subarray(0, none);
  return {
    ids,
    weights: Float64Array.from(ids, (_, user) => found.scores[user] / found.scores[0]),
    agreements: agreementsOf(matrix, ids, movies, deviations),
  };
}

function queryTables(
  { similarity: { rarity }, offsets }: RatingMatrixIndex,
  ratings: readonly RatedMovie[],
  deviations: Float64Array,
): Int16Array {
  const worth = (i: number, code: number) => {
    const { movie, stars } = ratings[i];
    const theirs = code / 2 - offsets.mean - offsets.movies[movie];
    return rarity[movie] * ((stars * code) / 2 + AGREEMENT * theirs * deviations[i]);
  };
  let largest = 0;
  for (let i = 0; i < ratings.length; i++) {
    for (let code = 1; code <= 10; code++) largest = Math.max(largest, Math.abs(worth(i, code)));
  }
  const unit = LARGEST / largest;
  return fillTables(new Int16Array(ratings.length * TABLE), (i, code) =>
    Math.round(unit * worth(i, code)),
  );
}

function agreementsOf(
  { index, offsets }: RatingMatrixIndex,
  ids: UserIndices,
  movies: readonly MovieIndex[],
  deviations: Float64Array,
): Float64Array {
  // Columns stand in the order of falling numbers of ratings.
  const compared = movies.slice(0, COMPARED);
  const people = ids.length;
  const codes = index.codesOf(ids, compared);
  const products = new Float64Array(people);
  const squares = new Float64Array(people);
  let visitor = 0;
  compared.forEach((movie, i) => {
    const mine = deviations[i];
    visitor += mine * mine;
    const base = offsets.mean + offsets.movies[movie];
    for (let user = 0; user < people; user++) {
      const code = codes[i * people + user];
      if (code === 0) continue;
      const theirs = code / 2 - base - offsets.users[ids[user]];
      products[user] += mine * theirs;
      squares[user] += theirs * theirs;
    }
  });
  return products.map((product, user) =>
    visitor === 0 ? 0 : product / Math.sqrt(visitor * (squares[user] + COSINE_DAMPING)),
  );
}
