// Unchecked indices: loops over sparse rows and columns and over square matrices, all of one size.
import { setImmediate } from 'node:timers/promises';
import { firstColumns } from '../first-columns';
import type { Regression } from './regression';

/** Rows computed at the same time, because reading an entry of X costs more than multiplying by it. */
const LANES = 4;
/** Rows computed before yielding to the other work of the process. */
const ROWS_AT_ONCE = 64;

/**
 * Computes the same rows of B as the solver, but with one small matrix over users instead of two large ones over movies. G is a diagonal
 * matrix plus a low-rank term of a few users, so its inverse has the same form (the matrix inversion lemma, Woodbury 1950):
 *
 *   G₀ = D + X'WX      K = 1 + S X D⁻¹X'S with S² = W      H = S K⁻¹S      G₀⁻¹ = D⁻¹ - D⁻¹X'H X D⁻¹
 *
 * and G = G₀ - b b'/β is one step more (Sherman and Morrison 1950). X stays sparse throughout, so the time grows with users³ + movies ·
 * ratings, not with movies³. In f64.
 *
 * @param onRow called with each row of B in turn, its diagonal 0; the row is valid only during the call
 * @param onProgress share done, 0..1
 */
export async function rowsForFewUsers(
  input: Regression,
  onRow: (movie: number, row: Float32Array) => void,
  onProgress?: (done: number) => void,
): Promise<void> {
  const { movies, statistics } = input;
  const { bothShown, oneShown, shown: b, withheld, users: beta } = statistics;
  const x = sparseRows(input);
  const inverseD = inverseDiagonal(x, input);
  const among = productsOfUsers(x, inverseD);
  const h = innerInverse(among, bothShown);
  const raters = ratersOf(x, movies);
  const users = x.starts.length - 1;

  // P₀X' = D⁻¹X'F. Its rows are weighted here, because C = X' diag(oneShown) X needs them so.
  const weighted = minusProduct(h, among);
  for (let u = 0; u < users; u++) {
    weighted[u][u] += 1;
    for (let v = 0; v < users; v++) weighted[u][v] *= oneShown[v];
  }
  const inCross = new Float64Array(users * LANES);
  const inInverse = new Float64Array(users * LANES);
  /** Computes row `movie` of P₀C and, except for the diagonal, of P₀, as sums over users. The lanes of a user are adjacent. */
  function combine(movie: number, lane: number): void {
    for (let at = lane; at < inCross.length; at += LANES) {
      inCross[at] = 0;
      inInverse[at] = 0;
    }
    for (let e = raters.starts[movie]; e < raters.starts[movie + 1]; e++) {
      const share = raters.values[e] * inverseD[movie];
      const [ofCross, ofInverse] = [weighted[raters.users[e]], h[raters.users[e]]];
      for (let v = 0, at = lane; v < users; v++, at += LANES) {
        inCross[at] += share * ofCross[v];
        inInverse[at] -= share * ofInverse[v];
      }
    }
  }

  // The intercept: p = P₀b, and P = P₀ + p p'/γ.
  const p = new Float64Array(movies);
  const viaUsers = multiply(
    h,
    timesRows(x, (j) => inverseD[j] * b[j]),
  );
  addRows(x, viaUsers, p);
  for (let j = 0; j < movies; j++) p[j] = inverseD[j] * (b[j] - p[j]);
  let gamma = beta;
  for (let j = 0; j < movies; j++) gamma -= b[j] * p[j];
  const pCross = new Float64Array(movies);
  addRows(
    x,
    timesRows(x, (j) => p[j]).map((sum, u) => sum * oneShown[u]),
    pCross,
  );

  const mu = new Float64Array(movies);
  for (let j = 0; j < movies; j++) {
    combine(j, 0);
    let cross = (p[j] / gamma) * (pCross[j] - withheld[j]);
    let inverse = inverseD[j] + p[j] ** 2 / gamma;
    for (let e = raters.starts[j]; e < raters.starts[j + 1]; e++) {
      cross += inCross[raters.users[e] * LANES] * raters.values[e];
      inverse += inInverse[raters.users[e] * LANES] * raters.values[e] * inverseD[j];
    }
    mu[j] = cross / inverse;
  }

  const scaled = x.values.map((value, e) => value * mu[x.movies[e]] * inverseD[x.movies[e]]);
  const sums = new Float64Array(movies * LANES);
  const row = new Float32Array(movies);
  for (let first = 0; first < movies; first += LANES) {
    if (first % ROWS_AT_ONCE === 0) {
      onProgress?.(first / movies);
      await setImmediate();
    }
    const lanes = Math.min(LANES, movies - first);
    for (let lane = 0; lane < lanes; lane++) {
      combine(first + lane, lane);
      for (let j = 0; j < movies; j++) {
        sums[j * LANES + lane] =
          (p[first + lane] / gamma) * (pCross[j] - mu[j] * p[j] - withheld[j]);
      }
    }
    addUsers(x, scaled, inCross, inInverse, sums);
    for (let lane = 0; lane < lanes; lane++) {
      for (let j = 0; j < movies; j++) row[j] = sums[j * LANES + lane];
      row[first + lane] = 0;
      onRow(first + lane, row);
    }
  }
  onProgress?.(1);
}

/** Adds each user's contribution to each lane of `sums`: one factor times X, minus the other times `scaled`. */
function addUsers(
  { starts, movies, values }: SparseRows,
  scaled: Float64Array,
  inCross: Float64Array,
  inInverse: Float64Array,
  sums: Float64Array,
): void {
  for (let v = 0; v + 1 < starts.length; v++) {
    const at = v * LANES;
    const [c0, c1, c2, c3] = [inCross[at], inCross[at + 1], inCross[at + 2], inCross[at + 3]];
    const i0 = inInverse[at];
    const i1 = inInverse[at + 1];
    const i2 = inInverse[at + 2];
    const i3 = inInverse[at + 3];
    for (let e = starts[v]; e < starts[v + 1]; e++) {
      const to = movies[e] * LANES;
      const value = values[e];
      const less = scaled[e];
      sums[to] += c0 * value - i0 * less;
      sums[to + 1] += c1 * value - i1 * less;
      sums[to + 2] += c2 * value - i2 * less;
      sums[to + 3] += c3 * value - i3 * less;
    }
  }
}

/** X as compressed sparse rows. */
interface SparseRows {
  readonly starts: Uint32Array;
  readonly movies: Uint16Array;
  readonly values: Float64Array;
}

function sparseRows({ rows, movies, values }: Regression): SparseRows {
  const kept = firstColumns(rows, movies);
  return {
    starts: kept.starts,
    movies: kept.movies,
    values: Float64Array.from(kept.codes, (code) => values[code]),
  };
}

/** D⁻¹: the reciprocal of what G₀ has on its diagonal in addition to X'WX. */
function inverseDiagonal(x: SparseRows, { movies, statistics, ridge }: Regression): Float64Array {
  const d = Float64Array.from({ length: movies }, (_, j) => statistics.squares[j] + ridge);
  for (let u = 0; u + 1 < x.starts.length; u++) {
    for (let e = x.starts[u]; e < x.starts[u + 1]; e++) {
      d[x.movies[e]] -= statistics.bothShown[u] * x.values[e] ** 2;
    }
  }
  return d.map((entry) => 1 / entry);
}

/** X D⁻¹X'. */
function productsOfUsers(x: SparseRows, inverseD: Float64Array): Float64Array[] {
  const users = x.starts.length - 1;
  const result = Array.from({ length: users }, () => new Float64Array(users));
  const row = new Float64Array(inverseD.length);
  for (let u = 0; u < users; u++) {
    row.fill(0);
    for (let e = x.starts[u]; e < x.starts[u + 1]; e++) {
      row[x.movies[e]] = x.values[e] * inverseD[x.movies[e]];
    }
    for (let v = 0; v <= u; v++) {
      let sum = 0;
      for (let e = x.starts[v]; e < x.starts[v + 1]; e++) sum += x.values[e] * row[x.movies[e]];
      result[u][v] = sum;
      result[v][u] = sum;
    }
  }
  return result;
}

/** H = S (1 + S · among · S)⁻¹ S, by Cholesky's decomposition. */
function innerInverse(among: readonly Float64Array[], weights: Float32Array): Float64Array[] {
  const n = among.length;
  const s = Float64Array.from({ length: n }, (_, u) => Math.sqrt(weights[u]));
  const l = among.map((row, u) => row.map((sum, v) => s[u] * s[v] * sum + (u === v ? 1 : 0)));
  for (let i = 0; i < n; i++) {
    const row = l[i];
    for (let j = 0; j <= i; j++) {
      const other = l[j];
      let sum = row[j];
      for (let k = 0; k < j; k++) sum -= row[k] * other[k];
      row[j] = i === j ? Math.sqrt(sum) : sum / other[j];
    }
  }
  // L⁻¹, by columns: column u begins at row u.
  const inverse = Array.from({ length: n }, (_, u) => {
    const column = new Float64Array(n);
    column[u] = 1 / l[u][u];
    for (let i = u + 1; i < n; i++) {
      let sum = 0;
      for (let k = u; k < i; k++) sum -= l[i][k] * column[k];
      column[i] = sum / l[i][i];
    }
    return column;
  });
  const result = Array.from({ length: n }, () => new Float64Array(n));
  for (let u = 0; u < n; u++) {
    for (let v = 0; v <= u; v++) {
      let sum = 0;
      for (let k = u; k < n; k++) sum += inverse[u][k] * inverse[v][k];
      result[u][v] = s[u] * s[v] * sum;
      result[v][u] = result[u][v];
    }
  }
  return result;
}

/** -A B, both square. */
function minusProduct(a: readonly Float64Array[], b: readonly Float64Array[]): Float64Array[] {
  return a.map((row) => {
    const product = new Float64Array(row.length);
    for (let k = 0; k < row.length; k++) {
      const [factor, other] = [row[k], b[k]];
      for (let v = 0; v < product.length; v++) product[v] -= factor * other[v];
    }
    return product;
  });
}

function multiply(a: readonly Float64Array[], vector: Float64Array): Float64Array {
  return Float64Array.from(a, (row) => row.reduce((sum, entry, v) => sum + entry * vector[v], 0));
}

/** X times a vector, which is given as a function of the movie. */
function timesRows(x: SparseRows, entry: (movie: number) => number): Float64Array {
  const result = new Float64Array(x.starts.length - 1);
  for (let u = 0; u < result.length; u++) {
    for (let e = x.starts[u]; e < x.starts[u + 1]; e++) {
      result[u] += x.values[e] * entry(x.movies[e]);
    }
  }
  return result;
}

/** Adds X' times a vector to `sums`. */
function addRows(x: SparseRows, vector: Float64Array, sums: Float64Array): void {
  for (let u = 0; u < vector.length; u++) {
    for (let e = x.starts[u]; e < x.starts[u + 1]; e++) {
      sums[x.movies[e]] += vector[u] * x.values[e];
    }
  }
}

/** X by columns. */
function ratersOf(x: SparseRows, movies: number) {
  const starts = new Uint32Array(movies + 1);
  for (const movie of x.movies) starts[movie + 1]++;
  for (let j = 0; j < movies; j++) starts[j + 1] += starts[j];
  const next = starts.slice();
  const users = new Uint32Array(x.movies.length);
  const values = new Float64Array(x.movies.length);
  for (let u = 0; u + 1 < x.starts.length; u++) {
    for (let e = x.starts[u]; e < x.starts[u + 1]; e++) {
      const at = next[x.movies[e]]++;
      users[at] = u;
      values[at] = x.values[e];
    }
  }
  return { starts, users, values };
}
