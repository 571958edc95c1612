import type { MovieIndex } from '../../../../src/pack/index';

/** One view on what the visitor would like. */
export interface Signal {
  /**
   * Adds what the signal gives each movie, times `weight`.
   *
   * @param scores one a movie, in column order; written to
   */
  addTo(scores: Float64Array, weight: number): void;
  /**
   * What each rating of the profile adds to some movies (or takes from them): entry m * ratings + i is rating i's share in
   * movies[m]. Over all ratings they sum to what the movie is given, within the rounding of f64. The array is the caller's.
   *
   * @param movies none twice
   */
  sharesOf(movies: readonly MovieIndex[]): Float64Array;
}
