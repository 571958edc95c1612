import type { Movie } from './movie';
import type { Reason } from './recommendation';
import type { BySignal } from './signals';
import type { Stars } from './stars';

/** What one rating of the visitor added to a film's score, or took away (below 0), by signal. */
export interface RatingShare {
  readonly movie: Movie;
  readonly stars: Stars;
  readonly shares: BySignal<number>;
}

/** How similar users rated a film: true counts, never an invented percentage. */
export interface NeighbourEvidence {
  /** How many users count as similar. */
  readonly people: number;
  /** How many of them rated the film, by stars: entry i is for STARS[i]. */
  readonly raters: readonly number[];
}

/** Where a film's score comes from: the shares of all ratings and the rest sum to the score, to 1e-6. */
export interface Explanation {
  readonly movie: Movie;
  readonly score: number;
  /** The reason with the largest contribution to the score. */
  readonly reason: Reason;
  /** In the order of the request; films that the model lacks are left out. */
  readonly ratings: readonly RatingShare[];
  /** The part that no rating caused: the film's popularity with all users. */
  readonly prior: number;
  readonly evidence: NeighbourEvidence;
}
