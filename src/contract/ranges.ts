import type { MovieId } from './ids';

/** The largest userId or movieId; the least is 0. FORMAT.md stores them in 32 bits. */
export const MAX_ID = 2 ** 32 - 1;

export function isMovieId(value: unknown): value is MovieId {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= MAX_ID;
}
