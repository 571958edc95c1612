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

/** What similar users think of a film: figures that hold, never a made-up percentage. */
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
  /** The largest of all that speaks for it. */
  readonly reason: Reason;
  /** In the order of the request; films that the model lacks are left out. */
  readonly ratings: readonly RatingShare[];
  /** What no rating caused: how the film does with everybody. */
  readonly prior: number;
  readonly evidence: NeighbourEvidence;
}
