// Unchecked indices: the matrix has one row per movie below the limit, and loops stay in a row.
import type { RatingRows } from '../../pack/types';
import { seededRandom } from '../random';

const ROUNDS = 12;

/**
 * The directions along which users' tastes differ most: the space of the `rank` leading right singular vectors of the rating matrix, by
 * subspace iteration (Halko, Martinsson and Tropp 2011), seeded.
 *
 * @param movies columns from this one on are left out
 * @param values 16 entries: the value of a rating of each code
 * @returns orthonormal vectors of `movies` entries each, in no order; some are zero where the matrix has a lower rank
 */
export function leadingSubspace(
  { starts, movies: columns, codes }: RatingRows,
  movies: number,
  values: Float32Array,
  rank: number,
): Float64Array[] {
  const random = seededRandom(1);
  /** The entries of a movie in all vectors are adjacent. */
  let basis = Float64Array.from({ length: movies * rank }, () => random() - 0.5);
  const taste = new Float64Array(rank);
  for (let round = 0; round < ROUNDS; round++) {
    orthonormalise(basis, rank);
    const next = new Float64Array(movies * rank);
    for (let user = 0; user + 1 < starts.length; user++) {
      taste.fill(0);
      for (let e = starts[user]; e < starts[user + 1]; e++) {
        if (columns[e] >= movies) continue;
        const [value, at] = [values[codes[e]], columns[e] * rank];
        for (let c = 0; c < rank; c++) taste[c] += value * basis[at + c];
      }
      for (let e = starts[user]; e < starts[user + 1]; e++) {
        if (columns[e] >= movies) continue;
        const [value, at] = [values[codes[e]], columns[e] * rank];
        for (let c = 0; c < rank; c++) next[at + c] += value * taste[c];
      }
    }
    basis = next;
  }
  orthonormalise(basis, rank);
  return Array.from({ length: rank }, (_, c) =>
    Float64Array.from({ length: movies }, (_entry, movie) => basis[movie * rank + c]),
  );
}

/** A vector that depends linearly on the others keeps less than this, due to rounding. */
const NOTHING = 1e-10;

/** Gram-Schmidt, done twice: the second pass removes the rounding errors of the first. */
function orthonormalise(basis: Float64Array, rank: number): void {
  for (let c = 0; c < rank; c++) {
    const before = Math.sqrt(product(basis, rank, c, c));
    for (let time = 0; time < 2; time++) {
      for (let other = 0; other < c; other++) {
        const share = product(basis, rank, c, other);
        for (let at = 0; at < basis.length; at += rank) basis[at + c] -= share * basis[at + other];
      }
    }
    const left = Math.sqrt(product(basis, rank, c, c));
    const scale = left > NOTHING * before ? 1 / left : 0;
    for (let at = 0; at < basis.length; at += rank) basis[at + c] *= scale;
  }
}

function product(basis: Float64Array, rank: number, a: number, b: number): number {
  let sum = 0;
  for (let at = 0; at < basis.length; at += rank) sum += basis[at + a] * basis[at + b];
  return sum;
}
