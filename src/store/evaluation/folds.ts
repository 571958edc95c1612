import type { Fold, Rating } from '../../contract';

/** How many parts the ratings are split into; each is held out once. */
export const FOLDS = 10;

/**
 * Splits ratings into tenths, each paired with the remaining ratings. The same ratings give the same tenths in any order; which tenth a
 * movie falls into does not depend on when or how it was rated.
 *
 * @param ratings no movie twice
 * @returns FOLDS of them, or one per rating when there are fewer
 */
export function foldsOf(ratings: readonly Rating[]): Fold[] {
  const shuffled = [...ratings].sort(
    (a, b) => scatter(a.movieId) - scatter(b.movieId) || a.movieId - b.movieId,
  );
  const count = Math.min(FOLDS, shuffled.length);
  return Array.from({ length: count }, (_, fold) => ({
    known: shuffled.filter((_, i) => i % count !== fold),
    heldOut: shuffled.filter((_, i) => i % count === fold),
  }));
}

/** Knuth's multiplicative hash: it moves neighbouring ids far apart. */
function scatter(movieId: number): number {
  return Math.imul(movieId, 2654435761) >>> 0;
}
