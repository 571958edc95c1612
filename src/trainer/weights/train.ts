import type { ItemWeights, RatingRows } from '../../pack/index';
import { Solver } from '../solver/solver';
import { EMPTY_ROW, leanRow, type WeightRow } from './prune';
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

/** Item weights before it is known which films need lifts to be seen. */
export type TrainedWeights = Omit<ItemWeights, 'lifts'>;

/** Weights into popular films matter more, because those are recommended: rating count to this power. */
const IMPORTANCE_POWER = 0.4;

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
 * Movies with too few ratings have empty rows and stand in none, but have an intercept.
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
  const counts = countRatings(rows, movies);
  const covered = counts.findIndex((count) => count < options.minRatings);
  const statistics = foldInStatistics(
    rows,
    movies,
    options.values,
    options.profileSize,
    options.activityPower,
  );
  const solver = await Solver.create(rows, covered < 0 ? movies : covered, {
    threads: options.threads,
    matrices: 2,
  });
  try {
    const importance = Float64Array.from(counts, (count) => (count + 1) ** IMPORTANCE_POWER);
    const popularity = meanValues(rows, movies, options.values);
    const weightRows = await solve(
      solver,
      statistics,
      options,
      { importance, popularity },
      onProgress,
    );
    return join(weightRows, movies, statistics, popularity);
  } finally {
    await solver.close();
  }
}

async function solve(
  solver: Solver,
  statistics: FoldInStatistics,
  options: WeightOptions,
  { importance, popularity }: { importance: Float64Array; popularity: Float64Array },
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
      result[i] = leanRow(row, options.keep, importance, popularity);
    },
    (done) => onProgress?.((1 + 2 * done) / 3),
  );
  return result;
}

/** The rows as one part of the pack, with the b₀ that makes up, on average, for what they say. */
function join(
  rows: readonly WeightRow[],
  movies: number,
  statistics: FoldInStatistics,
  popularity: Float64Array,
): TrainedWeights {
  const all = Array.from({ length: movies }, (_, i) => rows[i] ?? EMPTY_ROW);
  const starts = new Uint32Array(movies + 1);
  all.forEach((row, i) => {
    starts[i + 1] = starts[i] + row.movies.length;
  });
  const columns = new Uint16Array(starts[movies]);
  const values = new Int8Array(starts[movies]);
  const sums = statistics.withheld.slice();
  let lean = 0;
  all.forEach((row, i) => {
    lean += statistics.shown[i] * row.lean;
    columns.set(row.movies, starts[i]);
    values.set(row.values, starts[i]);
    row.movies.forEach((j, e) => {
      sums[j] -= statistics.shown[i] * row.values[e] * row.scale;
    });
  });
  return {
    starts,
    movies: columns,
    values,
    scales: Float32Array.from(all, ({ scale }) => scale),
    leans: Float32Array.from(all, (row) => row.lean),
    intercepts: Float32Array.from(
      sums,
      (sum, j) => (sum - lean * popularity[j]) / statistics.users,
    ),
  };
}

function countRatings(rows: RatingRows, movies: number): Uint32Array {
  const counts = new Uint32Array(movies);
  for (const movie of rows.movies) counts[movie]++;
  return counts;
}

/** Per movie: the mean over all users of what its ratings are worth. */
function meanValues(rows: RatingRows, movies: number, values: Float32Array): Float64Array {
  const sums = new Float64Array(movies);
  rows.movies.forEach((movie, e) => {
    sums[movie] += values[rows.codes[e]];
  });
  return sums.map((sum) => sum / Math.max(1, rows.starts.length - 1));
}
