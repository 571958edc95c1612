import type { MovieIndex, UserIndex } from '../../../../src/pack/index';
import type { RatingMatrixIndex } from '../../model/model';
import { fillTables, TABLE } from '../../ranking/signals/tables';

/** How much a visitor knows the same films as a user like them; the rest is as everybody does. */
const ALIKE = 0.35;
/** Answers are not independent of each other: their evidence counts for so much. */
const TEMPERATURE = 0.5;
/** Users asked at most. */
const ASKED = 200;
/** One of the entries of a query's tables stands for so much of the logarithm of a likelihood. */
const UNIT = 1 / 500;
/** The weight of the likeliest user: sums over all users asked then fit into 32 bits. */
const MOST = 2 ** 20;

/**
 * Each user is taken for a copy of the visitor, as likely as the answers make it: Pennock et al., "Collaborative filtering by personality
 * diagnosis", UAI 2000, for what is known instead of for stars. Half of the chance is everybody's, as answers are few.
 *
 * @param known movies that the visitor knows
 * @param unknown movies that they do not
 * @returns the chance that the visitor knows each movie, in column order
 */
export function chancesOfKnowing(
  matrix: RatingMatrixIndex,
  ratingCounts: Uint32Array,
  known: readonly MovieIndex[],
  unknown: readonly MovieIndex[],
): Float64Array {
  const { index, userIds } = matrix;
  const users = userIds.length;
  const answered = known.length + unknown.length > 0;
  const everybody = Float64Array.from(ratingCounts, (count) => count / Math.max(1, users));
  if (!answered) return everybody;
  const { ids, weights } = likelyCopies(matrix, ratingCounts, known, unknown);
  const tables = new Int32Array(ids.length * TABLE);
  const sums = index.scoreMovies(
    ids,
    fillTables(tables, (user) => weights[user]),
  );
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return everybody.map((chance, movie) => (chance + sums[movie] / all) / 2);
}

function likelyCopies(
  { index, userIds, similarity }: RatingMatrixIndex,
  ratingCounts: Uint32Array,
  known: readonly MovieIndex[],
  unknown: readonly MovieIndex[],
): { ids: ArrayLike<UserIndex> & { length: number }; weights: Int32Array } {
  const users = userIds.length;
  const movies = [...known, ...unknown];
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
