import type { RatingRowsView } from '../types';

/** A rating matrix for tests, dense: codes[user * movies + movie], 0 for not rated. */
export interface Matrix {
  readonly users: number;
  readonly movies: number;
  readonly codes: Uint8Array;
}

export function randomCode(random: () => number): number {
  return 1 + Math.floor(10 * random());
}

/** Movie m is rated by the share `density(m)` of the users. */
export function randomMatrix(
  users: number,
  movies: number,
  density: (movie: number) => number,
  random: () => number,
): Matrix {
  const codes = new Uint8Array(users * movies);
  for (let user = 0; user < users; user++) {
    for (let movie = 0; movie < movies; movie++) {
      if (random() < density(movie)) codes[user * movies + movie] = randomCode(random);
    }
  }
  return { users, movies, codes };
}

export function matrixOf(rows: readonly (readonly number[])[]): Matrix {
  return { users: rows.length, movies: rows[0]!.length, codes: Uint8Array.from(rows.flat()) };
}

export function ratingsIn({ codes }: Matrix): number {
  return codes.reduce((count, code) => count + (code > 0 ? 1 : 0), 0);
}

/** Writes a matrix as compressed sparse rows. */
export function fillRows({ users, movies, codes }: Matrix, rows: RatingRowsView): void {
  let entry = 0;
  for (let user = 0; user < users; user++) {
    for (let movie = 0; movie < movies; movie++) {
      const code = codes[user * movies + movie]!;
      if (code === 0) continue;
      rows.movies[entry] = movie;
      rows.codes[entry++] = code;
    }
    rows.starts[user + 1] = entry;
  }
}
