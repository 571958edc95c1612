import type { RatingRows } from '../pack/types';

/** The rows with only their first `movies` columns. */
export function firstColumns(rows: RatingRows, movies: number): RatingRows {
  const isKept = (_: number, e: number) => rows.movies[e]! < movies;
  const starts = new Uint32Array(rows.starts.length);
  for (let u = 0; u + 1 < starts.length; u++) {
    let count = 0;
    for (let e = rows.starts[u]!; e < rows.starts[u + 1]!; e++)
      if (rows.movies[e]! < movies) count++;
    starts[u + 1] = starts[u]! + count;
  }
  return { starts, movies: rows.movies.filter(isKept), codes: rows.codes.filter(isKept) };
}
