import type { MovieIndex, UserIndex } from '../../../../src/pack/index';
import type { RatingMatrixIndex } from '../../model/model';
import { fillTables, TABLE } from '../../ranking/signals/tables';

/** Share of the chance that comes from users like the visitor; the rest comes from all users. */
const ALIKE = 0.35;
/** Answers are not independent of each other, so their log likelihood is multiplied by this. */
const TEMPERATURE = 0.5;
/** The most users who are asked. */
const ASKED = 200;
/** The step of a query's integer table entries, as a log likelihood. */
const UNIT = 1 / 500;
/** The weight of the likeliest user: sums over all users asked then fit into 32 bits. */
const MOST = 2 ** 20;

/**
 * Each movie's chance of being known to the visitor. Each user is taken as a possible copy of the visitor, with the likelihood that the
 * answers give: Pennock et al., "Collaborative filtering by personality diagnosis", UAI 2000, applied to knowing movies instead of to
 * stars. As there are few answers, part of the chance comes from all users (see ALIKE).
 *
 * @param known movies that the visitor knows
 * @param unknown movies that the visitor does not know
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
    fillTables(tables, (user) => weights[user]!),
  );
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return everybody.map((chance, movie) => (chance + sums[movie]! / all) / 2);
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
    const everybody = (1 - ALIKE) * ((ratingCounts[movies[i]!]! + 1) / (users + 2));
    const ratio =
      i < known.length
        ? (ALIKE + everybody) / everybody
        : (1 - ALIKE - everybody) / (1 - everybody);
    return Math.round(Math.log(Math.max(1e-6, ratio)) / UNIT);
  });
  const found = index.searchTables({ movies, tables, scale: 1 }, ASKED, similarity.alike);
  const weights = Int32Array.from(found.ids, (_, user) =>
    Math.round(MOST * Math.exp(TEMPERATURE * UNIT * (found.scores[user]! - found.scores[0]!))),
  );
  return { ids: found.ids, weights };
}
