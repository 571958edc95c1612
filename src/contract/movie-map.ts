import type { Movie } from './movie';

/** A film on the map of films: similar films are near each other. */
export interface MoviePlace {
  readonly movie: Movie;
  /** From left to right, 0..1. */
  readonly x: number;
  /** From top to bottom, 0..1. */
  readonly y: number;
}
