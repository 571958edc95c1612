import type { MovieIndex } from '../../src/pack/index';

/** One view on what the visitor would like. */
export interface Signal {
  /** One a movie, in column order; 0 where the signal knows nothing. */
  readonly scores: Float32Array;
  /**
   * What a signal's scores are divided by before they are blended. It comes from likes alone: a dislike
   * may lower scores, and through the scale it must raise none.
   */
  readonly scale: number;
  /**
   * What each rating of the profile added to a movie's score (or took from it), aligned with the profile's ratings.
   * The shares and `base` sum to the score, within the rounding of f32.
   */
  sharesOf(movie: MovieIndex): Float64Array;
  /** The part of a movie's score that no rating has caused. */
  baseOf(movie: MovieIndex): number;
}

/**
 * Standard deviation of the scores over all movies, 1 if they are all the same: the one scale on which signals are blended,
 * so that each moves films as far as its weight says. Dividing by the highest score instead lets content, which gives
 * hundreds of films nearly its highest, drown the neighbours (nDCG@10 from .310 to .256 for one rated film, weight 0.4).
 * Over all movies, not over those still to be recommended, so that "not interested" takes a film away and does nothing else.
 */
export function spreadOf(scores: Float32Array): number {
  let sum = 0;
  let squares = 0;
  for (let movie = 0; movie < scores.length; movie++) {
    sum += scores[movie];
    squares += scores[movie] * scores[movie];
  }
  const mean = sum / scores.length;
  const spread = Math.sqrt(Math.max(0, squares / scores.length - mean * mean));
  return spread > 0 ? spread : 1;
}
