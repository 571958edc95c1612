import type { Stars } from '../../src/contract';

/** A film given so many stars was neither liked nor disliked: 2 stars and less are a dislike, 3 and more a like. */
export const NEUTRAL_STARS = 2.5;

/** The strongest like. */
export const FULL_LIKE = 5 - NEUTRAL_STARS;

/** How much a rating speaks for (above 0) or against (below 0) films like it, in stars: -2 to 2.5. */
export function preferenceOf(stars: Stars): number {
  return stars - NEUTRAL_STARS;
}

/** The same for a rating as the matrix holds it, in half stars 1..10. */
export function preferenceOfCode(code: number): number {
  return code / 2 - NEUTRAL_STARS;
}
