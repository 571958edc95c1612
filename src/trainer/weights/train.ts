import type { RatingRows } from '../../pack/types';
import { Solver } from '../solver/solver';
import { pruneRow, type WeightRow } from './prune';
import { type FoldInStatistics, foldInStatistics } from './statistics';

export interface WeightOptions {
  /** n: the model is the best for visitors who have given this many ratings. */
  readonly profileSize: number;
  /** λ of the ridge. */
  readonly ridge: number;
  readonly activityPower: number;
  /** 16 entries: what a rating of each code says, 1 for the best; negative for dislikes. */
  readonly values: Float32Array;
  /** Movies with fewer ratings get no weights. */
  readonly minRatings: number;
  /** Weights kept of each source movie. */
  readonly keep: number;
  readonly threads: number;
}

export interface TrainedWeights {
  /** One a movie of the matrix; empty for movies with too few ratings. */
  readonly rows: readonly WeightRow[];
  /** Score of each movie for a visitor without ratings. */
  readonly intercepts: Float32Array;
}

/**
 * Item weights B and intercepts b₀ of the linear model  score = b₀ + x B,  trained for visitors who
 * show n ratings: ridge regression of the withheld ratings on a random n of each user's ratings,
 * in closed form because the expectation over all such profiles needs only the probabilities in
 * `FoldInStatistics`. With zero diagonal, as EASE (Steck 2019), of which EDLAE (Steck 2020) is the
 * case of a fixed share dropped instead of a fixed number shown.
 *
 *   G = X' diag(bothShown) X off the diagonal, squares + λ on it     C = X' diag(oneShown) X
 *   the intercept (always shown, not penalised) eliminated:          G - b b'/β,  C - b c'/β
 *   P = G⁻¹,  B = P C - P diag(μ)  with μ such that diag(B) = 0
 *
 * @param rows columns by falling number of ratings
 * @param onProgress share done, 0..1
 */
export async function trainWeights(
  rows: RatingRows,
  movies: number,
  options: WeightOptions,
  onProgress?: (done: number) => void,
): Promise<TrainedWeights> {
  const covered = countCovered(rows, movies, options.minRatings);
  const statistics = foldInStatistics(
    rows,
    movies,
    options.values,
    options.profileSize,
    options.activityPower,
  );
  const solver = await Solver.create(rows, covered, { threads: options.threads, matrices: 2 });
  try {
    const weightRows = await solve(solver, statistics, options, onProgress);
    const empty = pruneRow(new Float32Array(0), 0);
    const all = Array.from({ length: movies }, (_, i) => weightRows[i] ?? empty);
    return { rows: all, intercepts: interceptsOf(all, statistics) };
  } finally {
    await solver.close();
  }
}

async function solve(
  solver: Solver,
  statistics: FoldInStatistics,
  options: WeightOptions,
  onProgress?: (done: number) => void,
): Promise<WeightRow[]> {
  const [gram, cross] = solver.matrices;
  const { shown, withheld, users, squares } = statistics;
  await solver.gram(gram, options.values, statistics.bothShown);
  await solver.gram(cross, options.values, statistics.oneShown);
  gram.setDiagonal(squares.map((square) => square + options.ridge));
  const b = shown.subarray(0, solver.movies);
  gram.addOuter(b, -1 / users);
  await solver.invert(gram, (done) => onProgress?.(done / 3));

  // The solver leaves -P in `gram`.
  const inverseDiagonal = gram.diagonal().map((d) => -d);
  const interceptPart = gram.times(b).map((h) => -h / users);
  const mu = gram
    .productDiagonal(cross)
    .map((d, j) => (-d - interceptPart[j] * withheld[j]) / inverseDiagonal[j]);
  const result: WeightRow[] = new Array(solver.movies);
  const minusP = new Float32Array(solver.movies);
  await solver.productRows(
    gram,
    cross,
    (i, row) => {
      gram.readRow(i, minusP);
      for (let j = 0; j < row.length; j++) {
        row[j] += minusP[j] * mu[j] - interceptPart[i] * withheld[j];
      }
      row[i] = 0;
      result[i] = pruneRow(row, options.keep);
    },
    (done) => onProgress?.((1 + 2 * done) / 3),
  );
  return result;
}

/** b₀ that makes up, on average, for what the kept weights say. */
function interceptsOf(rows: readonly WeightRow[], statistics: FoldInStatistics): Float32Array {
  const sums = statistics.withheld.slice();
  rows.forEach((row, i) => {
    row.movies.forEach((j, e) => {
      sums[j] -= statistics.shown[i] * row.values[e] * row.scale;
    });
  });
  return Float32Array.from(sums, (sum) => sum / statistics.users);
}

/** How many of the first columns have enough ratings. */
function countCovered(rows: RatingRows, movies: number, minRatings: number): number {
  const counts = new Uint32Array(movies);
  for (const movie of rows.movies) counts[movie]++;
  let covered = 0;
  while (covered < movies && counts[covered] >= minRatings) covered++;
  return covered;
}
