import type { MovieIndex, UserIndex } from '../../../../src/pack/index';
import type { RatingMatrixIndex } from '../../model/model';
import { fillTables, TABLE } from '../../ranking/signals/tables';

/** How much a visitor knows the same films as a user like them; the rest is as everybody does. */
const ALIKE = 0.35;
/** Answers are not independent of each other: their evidence counts for so much. */
const TEMPERATURE = 0.5;
/** Users asked at most. */
const ASKED = 200;
/** Pseudo-weight of everybody beside the users asked. */
const EVERYBODY = 8;
/** One of the entries of a query's tables stands for so much of the logarithm of a likelihood. */
const UNIT = 1 / 500;
/** The weight of the likeliest user: sums of squares over all users asked then fit into 32 bits. */
const MOST = 2 ** 14;

/** What a visitor of some answers would say to each movie; one a movie, in column order. */
export interface Acquaintance {
  /** Chance that they know it. */
  readonly known: Float64Array;
  /** Standard deviation of the stars that users like them give it. */
  readonly spread: Float64Array;
}

/**
 * Each user is taken for a copy of the visitor, as likely as the answers make it: Pennock et al., "Collaborative filtering by personality
 * diagnosis", UAI 2000, for what is known instead of for stars.
 *
 * @param known movies that the visitor knows
 * @param unknown movies that they do not
 */
export function acquaintanceOf(
  matrix: RatingMatrixIndex,
  ratingCounts: Uint32Array,
  known: readonly MovieIndex[],
  unknown: readonly MovieIndex[],
): Acquaintance {
  const { index, userIds } = matrix;
  const users = userIds.length;
  const { ids, weights } = likelyCopies(matrix, ratingCounts, known, unknown);
  const sums = [0, 1, 2].map((power) =>
    index.scoreMovies(
      ids,
      fillTables(new Int32Array(ids.length * TABLE), (user, code) => weights[user] * code ** power),
    ),
  );
  const all = weights.reduce((sum, weight) => sum + weight, 0) / MOST;
  const chance = new Float64Array(ratingCounts.length);
  const spread = new Float64Array(ratingCounts.length);
  for (let movie = 0; movie < chance.length; movie++) {
    const [count, sum, squares] = sums.map((each) => each[movie] / MOST);
    chance[movie] = (count + (EVERYBODY * ratingCounts[movie]) / users) / (all + EVERYBODY);
    const mean = count > 0 ? sum / count : 0;
    const variance = count > 0 ? Math.max(0, squares / count - mean * mean) / 4 : 0;
    // As of one rating a star off the mean, where few are known.
    spread[movie] = Math.sqrt((count * variance + 1) / (count + 1));
  }
  return { known: chance, spread };
}

function likelyCopies(
  { index, userIds, similarity }: RatingMatrixIndex,
  ratingCounts: Uint32Array,
  known: readonly MovieIndex[],
  unknown: readonly MovieIndex[],
): { ids: ArrayLike<UserIndex> & { length: number }; weights: Int32Array } {
  const users = userIds.length;
  const movies = [...known, ...unknown];
  if (movies.length === 0) {
    const ids = Array.from({ length: users }, (_, user) => user as UserIndex);
    return {
      ids,
      weights: new Int32Array(users).fill(
        Math.max(1, Math.floor((200 * MOST) / Math.max(200, users))),
      ),
    };
  }
  const tables = fillTables(new Int16Array(movies.length * TABLE), (i) => {
    const everybody = (1 - ALIKE) * ((ratingCounts[movies[i]] + 1) / (users + 2));
    const ratio =
      i < known.length
        ? (ALIKE + everybody) / everybody
        : (1 - ALIKE - everybody) / (1 - everybody);
    return Math.round(Math.log(Math.max(1e-6, ratio)) / UNIT);
  });
  const found = index.searchTables({ movies, tables, scale: 1 }, ASKED, similarity.alike);
  const weights = Int32Array.from(found.ids, (_, user) =>
    Math.round(MOST * Math.exp(TEMPERATURE * UNIT * (found.scores[user] - found.scores[0]))),
  );
  return { ids: found.ids, weights };
}
