// Unchecked indices: loops over sparse rows, with sums for each user and movie.
/** The rating matrix as compressed sparse rows, codes in half stars. */
interface Rows {
  readonly starts: Uint32Array;
  readonly movies: Uint16Array;
  readonly codes: Uint8Array;
}

/** The part of ratings that does not depend on taste: their mean, and the offset of each user and each movie from it, in stars. */
export interface Offsets {
  readonly mean: number;
  /** One per row of the matrix. */
  readonly users: Float32Array;
  /** One per movie, in column order; 0 for one without ratings. */
  readonly movies: Float32Array;
  /** Root mean square of the ratings' residuals after mean and offsets, in stars. */
  readonly spread: number;
}

/** Damping pseudo-counts: this many ratings with an offset of 0 are added to those of each user and movie. */
const USER_DAMPING = 5;
export const MOVIE_DAMPING = 5;
/** User and movie offsets depend on each other; after this many rounds the changes are negligible. */
const ROUNDS = 3;

/** @param movieCount how many columns the matrix has */
export function offsetsOf({ starts, movies, codes }: Rows, movieCount: number): Offsets {
  const users = new Float32Array(starts.length - 1);
  const ofMovies = new Float32Array(movieCount);
  const counts = new Uint32Array(movieCount);
  let sum = 0;
  for (let e = 0; e < codes.length; e++) {
    sum += codes[e];
    counts[movies[e]]++;
  }
  const mean = codes.length === 0 ? 0 : sum / 2 / codes.length;
  const sums = new Float64Array(movieCount);
  for (let round = 0; round < ROUNDS; round++) {
    sums.fill(0);
    for (let user = 0; user < users.length; user++) {
      const base = mean + users[user];
      for (let e = starts[user]; e < starts[user + 1]; e++) sums[movies[e]] += codes[e] / 2 - base;
    }
    for (let movie = 0; movie < movieCount; movie++) {
      ofMovies[movie] = sums[movie] / (counts[movie] + MOVIE_DAMPING);
    }
    for (let user = 0; user < users.length; user++) {
      let rest = 0;
      for (let e = starts[user]; e < starts[user + 1]; e++) {
        rest += codes[e] / 2 - mean - ofMovies[movies[e]];
      }
      users[user] = rest / (starts[user + 1] - starts[user] + USER_DAMPING);
    }
  }
  let squares = 0;
  for (let user = 0; user < users.length; user++) {
    for (let e = starts[user]; e < starts[user + 1]; e++) {
      squares += (codes[e] / 2 - mean - users[user] - ofMovies[movies[e]]) ** 2;
    }
  }
  const spread = Math.sqrt(squares / Math.max(1, codes.length));
  return { mean, users, movies: ofMovies, spread };
}
