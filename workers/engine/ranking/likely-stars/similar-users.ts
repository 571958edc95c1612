// Unchecked indices: parallel arrays of the users found, and a table of movies by users.
import { MAX_CODE, type MovieIndex } from '../../../../src/pack/index';
import type { UserIndices } from '../../../kernel/kernel';
import type { RatingMatrixIndex } from '../../model/model';
import type { RatedMovie } from '../profile';
import { fillTables, IS_RATED, TABLE } from '../signals/tables';

/** How many of the most similar users the page counts. */
export const MOST_SIMILAR = 100;
/** How many are asked if the model has many more users; in a small model fewer are asked, as most would be unlike the visitor. */
const ASKED = 300;
const SHARE_ASKED = 0.25;
/** How much a shared deviation from the movie's mean counts relative to a shared high rating. */
const AGREEMENT = 4;
/** The largest entry of a query's tables. */
const LARGEST = 4_000;
/** Pseudo-count that damps the cosine of two users' deviations over the movies both rated. */
const COSINE_DAMPING = 2;
/** The most ratings that agreement is computed from: those of the best known movies, which most users have rated. */
const COMPARED = 100;

/** Users who rate like the visitor, the most similar first. */
export interface SimilarUsers {
  readonly ids: UserIndices;
  /** What each usually gives, in stars: the mean of all ratings plus the user's offset. */
  readonly means: Float64Array;
  /** Similarity to the visitor, by the movies rated in common and how alike the ratings are: 1 for the first user, always above 0. */
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
  const { index, similarity, offsets } = matrix;
  const movies = ratings.map(({ movie }) => movie);
  const query = { movies, tables: queryTables(matrix, ratings, deviations), scale: 1 };
  const found = index.searchTables(query, askedOf(index.ntotal), similarity.rowScale);
  const none = found.scores.findIndex((score) => score <= 0);
  const ids = none < 0 ? found.ids : found.ids.subarray(0, none);
  const means = new Float64Array(ids.length);
  const weights = new Float64Array(ids.length);
  for (let user = 0; user < ids.length; user++) {
    means[user] = offsets.mean + offsets.users[ids[user]];
    weights[user] = found.scores[user] / found.scores[0];
  }
  const agreements = agreementsOf(matrix, { ids, means }, movies, deviations);
  return { ids, means, weights, agreements };
}

function askedOf(users: number): number {
  return Math.min(ASKED, Math.max(MOST_SIMILAR, Math.round(SHARE_ASKED * users)));
}

function queryTables(
  { similarity: { rarity }, offsets }: RatingMatrixIndex,
  ratings: readonly RatedMovie[],
  deviations: Float64Array,
): Int16Array {
  const worths = new Float64Array(ratings.length * TABLE);
  let largest = 0;
  ratings.forEach(({ movie, stars }, i) => {
    const mean = offsets.mean + offsets.movies[movie];
    for (let code = 1; code <= MAX_CODE; code++) {
      const agreement = AGREEMENT * (code / 2 - mean) * deviations[i];
      const worth = rarity[movie] * ((stars * code) / 2 + agreement);
      worths[i * TABLE + code] = worth;
      largest = Math.max(largest, Math.abs(worth));
    }
  });
  const unit = LARGEST / largest;
  return fillTables(new Int16Array(worths.length), (i, code) =>
    Math.round(unit * worths[i * TABLE + code]),
  );
}

function agreementsOf(
  { index, offsets }: RatingMatrixIndex,
  { ids, means }: Pick<SimilarUsers, 'ids' | 'means'>,
  movies: readonly MovieIndex[],
  deviations: Float64Array,
): Float64Array {
  // Columns are sorted by falling number of ratings.
  const compared = movies.slice(0, COMPARED);
  const people = ids.length;
  const codes = index.codesOf(ids, compared);
  const products = new Float64Array(people);
  const squares = new Float64Array(people);
  let visitor = 0;
  for (let i = 0, at = 0; i < compared.length; i++) {
    const mine = deviations[i];
    visitor += mine * mine;
    const base = offsets.movies[compared[i]];
    for (let user = 0; user < people; user++, at++) {
      const code = codes[at];
      const theirs = IS_RATED[code] * (code / 2 - base - means[user]);
      products[user] += mine * theirs;
      squares[user] += theirs * theirs;
    }
  }
  return products.map((product, user) =>
    visitor === 0 ? 0 : product / Math.sqrt(visitor * (squares[user] + COSINE_DAMPING)),
  );
}
