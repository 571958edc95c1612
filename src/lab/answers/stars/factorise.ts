// Unchecked indices: loops over sparse rows and columns, and over factors of movies and users.
import type { TrainingData } from '../../../trainer/holdout/split';
import { seededRandom } from '../../../trainer/random';
import { toColumns } from '../../evaluate/methods/columns';
import type { Biases } from './biases';

const FACTORS = 10;
const RIDGE = 6;
const ROUNDS = 8;

export interface Factors {
  /** The user factors that fit some residuals best, by ridge regression. */
  foldIn(movies: readonly number[], residuals: readonly number[]): Float64Array;
  product(taste: Float64Array, movie: number): number;
}

/** Matrix factorisation of the residuals after the biases, by alternating least squares (Koren, Bell, Volinsky, Computer 2009). */
export function factorise(
  { matrix: { rows }, catalogue }: TrainingData,
  { mean, users: ofUsers, movies: ofMovies }: Biases,
): Factors {
  const movies = catalogue.movieIds.length;
  const users = rows.starts.length - 1;
  const columns = toColumns(rows, movies);
  const random = seededRandom(1);
  const factors = Float64Array.from({ length: movies * FACTORS }, () => 0.2 * (random() - 0.5));
  const tastes = new Float64Array(users * FACTORS);
  const residual = (user: number, movie: number, code: number) =>
    code / 2 - mean - ofUsers[user] - ofMovies[movie];
  for (let round = 0; round < ROUNDS; round++) {
    for (let user = 0; user < users; user++) {
      const [from, to] = [rows.starts[user], rows.starts[user + 1]];
      const given = rows.movies.subarray(from, to);
      const targets = Array.from(given, (movie, i) => residual(user, movie, rows.codes[from + i]));
      tastes.set(solve(factors, given, targets), user * FACTORS);
    }
    for (let movie = 0; movie < movies; movie++) {
      const [from, to] = [columns.starts[movie], columns.starts[movie + 1]];
      const raters = columns.users.subarray(from, to);
      const targets = Array.from(raters, (user, i) =>
        residual(user, movie, columns.codes[from + i]),
      );
      factors.set(solve(tastes, raters, targets), movie * FACTORS);
    }
  }
  return {
    foldIn: (given, residuals) => solve(factors, given, residuals),
    product(taste, movie) {
      let sum = 0;
      for (let f = 0; f < FACTORS; f++) sum += taste[f] * factors[movie * FACTORS + f];
      return sum;
    },
  };
}

/** Solves (A′A + ridge) x = A′b by Cholesky's decomposition, where A consists of the rows `places` of `table`. */
function solve(
  table: Float64Array,
  places: ArrayLike<number>,
  targets: ArrayLike<number>,
): Float64Array {
  const n = FACTORS;
  const gram = new Float64Array(n * n);
  const x = new Float64Array(n);
  for (let i = 0; i < places.length; i++) {
    const at = places[i] * n;
    for (let r = 0; r < n; r++) {
      x[r] += table[at + r] * targets[i];
      for (let c = 0; c <= r; c++) gram[r * n + c] += table[at + r] * table[at + c];
    }
  }
  for (let r = 0; r < n; r++) {
    gram[r * n + r] += RIDGE;
    for (let c = 0; c <= r; c++) {
      let sum = gram[r * n + c];
      for (let k = 0; k < c; k++) sum -= gram[r * n + k] * gram[c * n + k];
      gram[r * n + c] = r === c ? Math.sqrt(sum) : sum / gram[c * n + c];
    }
  }
  for (let r = 0; r < n; r++) {
    for (let k = 0; k < r; k++) x[r] -= gram[r * n + k] * x[k];
    x[r] /= gram[r * n + r];
  }
  for (let r = n - 1; r >= 0; r--) {
    for (let k = r + 1; k < n; k++) x[r] -= gram[k * n + r] * x[k];
    x[r] /= gram[r * n + r];
  }
  return x;
}
