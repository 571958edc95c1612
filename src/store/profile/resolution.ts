import type { MovieId } from '../../contract';
import type { Entry } from './entry';

/** Which movies of the loaded collection the entries of other collections are. */
export interface Resolution {
  /** ModelInfo.collection of the loaded model; null before one was ever loaded. */
  readonly collection: string | null;
  /** By key, for entries of other collections that were looked up: the movie here, or null when there is none. */
  readonly found: Readonly<Record<string, MovieId | null>>;
}

export const UNRESOLVED: Resolution = { collection: null, found: {} };

/** The movie of the loaded collection that an entry is about; null when there is none, or it was not looked up yet. */
export function movieIdIn(entry: Entry, { collection, found }: Resolution): MovieId | null {
  if (collection === null || entry.collection === collection) return entry.movieId;
  return found[entry.key] ?? null;
}

/** The entries that still have to be looked up in the loaded collection. */
export function unresolved(entries: Iterable<Entry>, resolution: Resolution): Entry[] {
  const { collection, found } = resolution;
  if (collection === null) return [];
  return [...entries].filter((entry) => entry.collection !== collection && !(entry.key in found));
}
