import type { NeighbourEvidence } from '../../../../src/contract';
import type { MovieIndex } from '../../../../src/pack/index';
import type { Model } from '../../model/model';
import type { Profile } from '../profile';

/** A number per movie, in column order, and what it is multiplied by. */
export interface Column {
  readonly values: Float64Array | Int32Array;
  readonly factor: number;
}

/**
 * One component of the score. It gives a movie the sum of its column and of what `addTo` adds, times its weight. Values for all movies
 * belong in a column: score.ts adds the columns of all signals in a single pass.
 */
export interface Signal {
  /** At most one for each signal. Its values are valid only until this signal is used again or the next request begins. */
  column(weight: number): Column | null;
  /** @param scores one per movie, in column order; written to */
  addTo(scores: Float64Array, weight: number): void;
  /** @param movies none twice */
  sharesOf(movies: readonly MovieIndex[]): SignalShares;
}

/** What a signal of weight 1 gives some movies, by rating. */
export interface SignalShares {
  /**
   * What each rating of the profile adds to each movie, or takes from it: entry m * ratings + i is rating i's share in movies[m]. A
   * movie's shares sum to what the signal gives it, within the rounding of f64. The array belongs to the caller.
   */
  readonly ofRatings: Float64Array;
  /** Of similar users, where the signal knows any. @param m place among the movies */
  evidenceOf?(m: number): NeighbourEvidence;
}

/** Makes a signal for one request. */
export type CreateSignal = (model: Model, profile: Profile) => Signal;
