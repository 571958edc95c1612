import type { Stars } from '../../../src/contract';

/** A rating of this many stars or more is a like, any lower one a dislike; no rating is neutral. */
const LEAST_LIKE = 2.5;

/** How much a dislike lowers the score of similar films, for each star below a like. */
const AVERSION = 0.1;

/** How much a rating speaks for movies like it: 1 for 5 stars, 0.29 for 2.5, 0 for less. */
export function preferenceOf(stars: Stars | number): number {
  return stars < LEAST_LIKE ? 0 : voteOf(stars);
}

/** How much a rating speaks against films like it: 0.2 for half a star, 0.05 for 2, 0 for more. */
export function penaltyOf(stars: Stars | number): number {
  return stars < LEAST_LIKE ? AVERSION * (LEAST_LIKE - stars) : 0;
}

/** What a neighbour's rating says of a film: 1 for 5 stars, 0 for 1.5, below 0 for less. */
export function voteOf(stars: number): number {
  return (stars - 1.5) / 3.5;
}
