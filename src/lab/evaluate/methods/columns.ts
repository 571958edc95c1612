// Unchecked indices: the counts of each column become its start, so entries stay within the arrays.
import type { RatingRows } from '../../../pack/types';

/** The rating matrix by movie: column m has the entries starts[m] to starts[m + 1] - 1; users ascend. */
export interface RatingColumns {
  readonly starts: Uint32Array;
  readonly users: Uint32Array;
  readonly codes: Uint8Array;
}

export function toColumns(rows: RatingRows, movies: number): RatingColumns {
  const starts = new Uint32Array(movies + 1);
  for (const movie of rows.movies) starts[movie + 1]++;
  for (let m = 0; m < movies; m++) starts[m + 1] += starts[m];
  const next = starts.slice();
  const users = new Uint32Array(rows.codes.length);
  const codes = new Uint8Array(rows.codes.length);
  for (let u = 0; u + 1 < rows.starts.length; u++) {
    for (let e = rows.starts[u]; e < rows.starts[u + 1]; e++) {
      const at = next[rows.movies[e]]++;
      users[at] = u;
      codes[at] = rows.codes[e];
    }
  }
  return { starts, users, codes };
}
