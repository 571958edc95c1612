import type { RatingRows } from '../../pack/index';
import type { Profile } from '../faiss/profiles';

/**
 * Yields L2-normalised dense rating rows one by one, as an index of dense vectors needs them.
 *
 * @param columns number of movies
 * @param take called with each row; the array is overwritten by the next row
 */
export function eachDenseRow(
  { starts, movies, codes }: RatingRows,
  columns: number,
  take: (row: Float32Array, user: number) => void,
): void {
  const row = new Float32Array(columns);
  for (let user = 0; user + 1 < starts.length; user++) {
    row.fill(0);
    const [from, to] = [starts[user], starts[user + 1]];
    fill(row, movies.subarray(from, to), codes.subarray(from, to));
    take(row, user);
  }
}

/** A profile as an L2-normalised dense row, in a new array. */
export function denseProfile({ movies, codes }: Profile, columns: number): Float32Array {
  const row = new Float32Array(columns);
  fill(row, movies, codes);
  return row;
}

function fill(row: Float32Array, movies: ArrayLike<number>, codes: ArrayLike<number>): void {
  let norm = 0;
  for (let i = 0; i < codes.length; i++) norm += codes[i]! * codes[i]!;
  const scale = norm > 0 ? 1 / Math.sqrt(norm) : 0;
  for (let i = 0; i < movies.length; i++) row[movies[i]!] = codes[i]! * scale;
}
