import type { MovieId, Stars } from '../../contract';
import { dayOf } from './day';
import { type Entries, type Entry, laterEntry, type Status } from './entry';
import { movieIdIn, type Resolution } from './resolution';

/** An entry whose movie is in the loaded model; `movieId` is that of the model. */
export interface LibraryEntry extends Entry {
  readonly movieId: MovieId;
}

export interface RatedEntry extends LibraryEntry {
  readonly status: 'rated';
  readonly stars: Stars;
}

/** The visitor's entries, as seen from the loaded model. */
export interface Library {
  /** One entry per movie of the model, removed ones included. By movieId. */
  readonly byMovie: Readonly<Record<number, LibraryEntry>>;
  /** Entries for movies that the model lacks, newest first, without the ids of other collections. */
  readonly missing: readonly Entry[];
}

/** Sorts the entries into those in the loaded model and the missing ones. Of two entries for one movie the later counts. */
export function libraryOf(entries: Entries, resolution: Resolution): Library {
  const byMovie: Record<number, LibraryEntry> = {};
  const missing: Entry[] = [];
  for (const entry of Object.values(entries)) {
    const movieId = movieIdIn(entry, resolution);
    if (movieId === null) {
      if (entry.status !== 'none') missing.push({ ...entry, movieId: null });
      continue;
    }
    const other: LibraryEntry | undefined = byMovie[movieId];
    if (other && laterEntry(other, entry) === other) continue;
    byMovie[movieId] = isIn(entry, movieId) ? entry : { ...entry, movieId };
  }
  return { byMovie, missing: missing.sort(newestFirst) };
}

function isIn(entry: Entry, movieId: MovieId): entry is LibraryEntry {
  return entry.movieId === movieId;
}

/** By day, then moment, then key: the same order in every tab. */
export function newestFirst(a: Entry, b: Entry): number {
  const [dayA, dayB] = [a.ratedAt ?? dayOf(a.time), b.ratedAt ?? dayOf(b.time)];
  if (dayA !== dayB) return dayA < dayB ? 1 : -1;
  return b.time - a.time || (b.movieId ?? 0) - (a.movieId ?? 0) || (a.key < b.key ? 1 : -1);
}

/** The entries of this status in the model, newest first. */
export function entriesWith(library: Library, status: Status): LibraryEntry[] {
  return Object.values(library.byMovie)
    .filter((entry) => entry.status === status)
    .sort(newestFirst);
}

function isRated(entry: LibraryEntry): entry is RatedEntry {
  return entry.status === 'rated';
}

/** The rated entries in the model, newest first. */
export function ratedEntries(library: Library): RatedEntry[] {
  return Object.values(library.byMovie).filter(isRated).sort(newestFirst);
}

/** The status of a movie; `none` without an entry. */
export function statusOf(library: Library, movieId: MovieId): Status {
  return library.byMovie[movieId]?.status ?? 'none';
}

/** The visitor's stars for a movie, or null. */
export function starsOf(library: Library, movieId: MovieId): Stars | null {
  return library.byMovie[movieId]?.stars ?? null;
}

/** Whether the visitor is done with the movie: rated it, saw it, saved it or refused it. */
export function isSettled(library: Library, movieId: MovieId): boolean {
  const status = statusOf(library, movieId);
  return status !== 'none' && status !== 'toRate';
}
