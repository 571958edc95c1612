import type { MovieIndex } from '../../src/pack/index';

/** One view on what the visitor would like. */
export interface Signal {
  /** One a movie, in column order; 0 where the signal knows nothing. */
  readonly scores: Float64Array | Float32Array;
  /**
   * What each rating of the profile added to a movie's score (or took from it), aligned with the profile's ratings. The
   * shares sum to the score, within the rounding of f64. The array is the caller's.
   */
  sharesOf(movie: MovieIndex): Float64Array;
}
