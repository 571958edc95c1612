// Unchecked indices: rows and vectors have one entry per movie; the solver makes the matrices it is asked for.
import { Solver } from '../solver/solver';
import type { Regression } from './regression';

/** Progress at the end of each stage, as a share of the whole: two Gram matrices and the inverse, then the product; or one, then the rows. */
const GRAM = 0.1;
const PRODUCT = 0.45;
const ROWS = 0.8;
const ROWS_AT_ONCE = 64;

/**
 * Computes the rows of B with matrices over movies. In the terms of `trainWeights`, C is `ratio` times G, apart from the diagonal and from
 * E = X' diag(rest) X, and P G is known. So with h = P b
 *
 *   B = ratio · I + h (ratio · b - c)'/β + P E - P diag(μ)
 *
 * If all users rated enough films, E is zero, and no product of two large matrices is needed: that would be the longest step.
 *
 * @param onRow called with each movie and its row of B, its diagonal 0; the row is valid only during the call
 * @param onProgress share done, 0..1
 */
export async function rowsForManyUsers(
  regression: Regression,
  threads: number,
  onRow: (movie: number, row: Float32Array) => void,
  onProgress?: (done: number) => void,
): Promise<void> {
  const { rows, movies, statistics } = regression;
  const matrices = statistics.rest.some((weight) => weight !== 0) ? 2 : 1;
  const solver = await Solver.create(rows, movies, { threads, matrices });
  try {
    await solve(solver, regression, onRow, onProgress);
  } finally {
    await solver.close();
  }
}

async function solve(
  solver: Solver,
  { movies, statistics, values, ridge }: Regression,
  onRow: (movie: number, row: Float32Array) => void,
  onProgress?: (done: number) => void,
): Promise<void> {
  const [gram, rest] = solver.matrices;
  const { shown, withheld, users, squares, ratio } = statistics;
  const within = (from: number, to: number) => (done: number) =>
    onProgress?.(from + (to - from) * done);
  await solver.gram(gram, values, statistics.bothShown, within(0, GRAM));
  if (rest) await solver.gram(rest, values, statistics.rest, within(GRAM, 2 * GRAM));
  gram.setDiagonal(squares.map((square) => square + ridge));
  const b = shown.subarray(0, movies);
  gram.addOuter(b, -1 / users);
  await solver.invert(gram, within(2 * GRAM, rest ? PRODUCT : ROWS));

  // The solver leaves -P in `gram`.
  const h = gram.times(b).map((sum) => -sum);
  const intercept = b.map((sum, j) => (ratio * sum - withheld[j]) / users);
  const restDiagonal = rest ? gram.productDiagonal(rest).map((sum) => -sum) : null;
  const mu = gram
    .diagonal()
    .map((minus, j) => -(ratio + h[j] * intercept[j] + (restDiagonal?.[j] ?? 0)) / minus);
  const minusP = new Float32Array(movies);
  const finish = (i: number, row: Float32Array) => {
    gram.readRow(i, minusP);
    for (let j = 0; j < movies; j++) row[j] += h[i] * intercept[j] + minusP[j] * mu[j];
    row[i] = 0;
    onRow(i, row);
  };
  if (rest) {
    await solver.productRows(gram, rest, finish, within(PRODUCT, 1));
  } else {
    const row = new Float32Array(movies);
    for (let i = 0; i < movies; i++) {
      finish(i, row.fill(0));
      if (i % ROWS_AT_ONCE === 0) within(ROWS, 1)(i / movies);
    }
  }
}
