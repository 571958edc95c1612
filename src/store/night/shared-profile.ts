import type { MovieId, Rating } from '../../contract';

/** What one person brings to a movie night. */
export interface SharedProfile {
  /** Name of the data that the movieIds are of: the same id means another movie elsewhere. */
  readonly data: string;
  /** Ascending by movieId, none twice. */
  readonly ratings: readonly Rating[];
  /** Seen and not rated, ascending. */
  readonly seen: readonly MovieId[];
}

/** So many ratings fit a link that phones can still read as a QR code. */
export const MOST_SHARED = 500;

/**
 * The ratings that say most: those farthest from the visitor's own mean, ties by lower movieId. Without the seen films where
 * there are too many ratings already.
 *
 * @returns how many ratings were left out as well
 */
export function mostTelling(
  { data, ratings, seen }: SharedProfile,
  most: number = MOST_SHARED,
): { readonly profile: SharedProfile; readonly leftOut: number } {
  const mean = ratings.reduce((sum, { stars }) => sum + stars, 0) / (ratings.length || 1);
  const telling = [...ratings]
    .sort((a, b) => Math.abs(b.stars - mean) - Math.abs(a.stars - mean) || a.movieId - b.movieId)
    .slice(0, most)
    .sort((a, b) => a.movieId - b.movieId);
  const room = most - telling.length;
  return {
    profile: { data, ratings: telling, seen: [...seen].sort((a, b) => a - b).slice(0, room) },
    leftOut: ratings.length - telling.length,
  };
}
