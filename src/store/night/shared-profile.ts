import type { MovieId, Rating } from '../../contract';

/** The data that one person brings to a movie night. */
export interface SharedProfile {
  /** Name of the data set of the movieIds: the same id may mean another movie in other data. */
  readonly data: string;
  /** Ascending by movieId, none twice. */
  readonly ratings: readonly Rating[];
  /** Seen and not rated, ascending. */
  readonly seen: readonly MovieId[];
}

/** The most ratings that fit into a link that phones can still read as a QR code. */
export const MOST_SHARED = 500;

/**
 * Reduces a profile to the most telling ratings: those farthest from the visitor's own mean, ties by lower movieId. Seen films are kept
 * only as far as there is room after the ratings.
 *
 * @returns the reduced profile, and how many ratings were left out
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
