import type { MovieId, Stars } from '../../contract';

/** The statuses of a movie. `none` is stored too, so that an older copy elsewhere does not undo a removal. */
export const STATUSES = ['rated', 'seen', 'saved', 'notInterested', 'toRate', 'none'] as const;

export type Status = (typeof STATUSES)[number];

/** A movie as the page names it. */
export interface MovieName {
  readonly movieId: MovieId;
  readonly title: string;
  readonly year: number | null;
}

/** The ids of a movie at other services: 113277 for IMDb's tt0113277. */
export interface ExternalIds {
  readonly imdb?: number;
  readonly tmdb?: number;
}

/** The visitor's opinion on one movie, with the movie data that must remain available without the model it came from. */
export interface Entry {
  /** Never changes during the entry's life, whichever model is loaded. See `keys.ts`. */
  readonly key: string;
  readonly title: string;
  readonly year: number | null;
  readonly ids: ExternalIds;
  /** The collection that `movieId` belongs to: ModelInfo.collection, empty if it was not known. */
  readonly collection: string;
  /** Null when that collection lacks the movie. */
  readonly movieId: MovieId | null;
  readonly status: Status;
  /** Not null exactly when the status is `rated`. */
  readonly stars: Stars | null;
  /** The day of rating, seeing or saving, as YYYY-MM-DD; null when not known. A change of stars keeps it. */
  readonly ratedAt: string | null;
  /** Orders entries of the same day: the time of the rating if known, else when the entry was made. ms since 1970. */
  readonly time: number;
  /** When the entry last changed, in ms since 1970; the later of two copies counts. */
  readonly changedAt: number;
}

/** By `key`. */
export type Entries = Readonly<Record<string, Entry>>;

/** Whether both entries say the same about a movie, regardless of their times. */
export function isSameStatement(a: Entry | undefined, b: Entry): boolean {
  if (!a) return b.status === 'none';
  if (a.status === 'none' && b.status === 'none') return true;
  return a.status === b.status && a.stars === b.stars && a.ratedAt === b.ratedAt;
}

/** The later of two copies. If both have the same time, the choice is deterministic, so that all tabs agree. */
export function laterEntry(a: Entry | undefined, b: Entry): Entry {
  if (!a || b.changedAt > a.changedAt) return b;
  if (b.changedAt < a.changedAt) return a;
  return rankOf(b) > rankOf(a) ? b : a;
}

function rankOf({ status, stars, ratedAt, time }: Entry): string {
  return `${status} ${stars} ${ratedAt} ${time}`;
}

/**
 * The later entry of each movie. Commutative, associative and idempotent, so tabs may merge in any order.
 *
 * @returns `entries` itself when `news` brings nothing
 */
export function mergeEntries(entries: Entries, news: Iterable<Entry>): Entries {
  let merged: Record<string, Entry> | null = null;
  for (const entry of news) {
    const before: Entry | undefined = (merged ?? entries)[entry.key];
    const after = laterEntry(before, entry);
    if (after === before) continue;
    merged ??= { ...entries };
    merged[entry.key] = after;
  }
  return merged ?? entries;
}
