import type { MovieId, Stars } from '../../contract';
import { dayOf, LAST_TIME } from './day';
import type { Entry, ExternalIds, MovieName, Status } from './entry';
import { keyInCollection, keyOfMissing } from './keys';
import type { ProfileState } from './state';

/** What an action is about: a movie of the model, or an entry, which may be for a movie that the model lacks. */
export type Subject = MovieName | Entry;

/** A new statement about a movie. */
export interface Statement {
  readonly status: Status;
  readonly stars?: Stars | null;
  readonly ratedAt?: string | null;
  readonly time?: number;
}

interface Movie {
  readonly movieId: MovieId | null;
  readonly title: string;
  readonly year: number | null;
  readonly ids?: ExternalIds;
}

/** The current entry for a movie, if any. */
export function entryFor(state: ProfileState, movie: Subject | Movie): Entry | undefined {
  if ('key' in movie) return state.entries[movie.key] ?? movie;
  if (movie.movieId === null) return state.entries[keyOfMissing({ ids: {}, ...movie })];
  const known = state.library.byMovie[movie.movieId];
  return known && state.entries[known.key];
}

/** An empty entry, for a movie that never had one. */
function blankEntry(state: ProfileState, { movieId, title, year, ids = {} }: Movie): Entry {
  const collection = state.resolution.collection ?? '';
  const key =
    movieId === null ? keyOfMissing({ title, year, ids }) : keyInCollection(collection, movieId);
  return {
    key,
    title,
    year,
    ids,
    collection,
    movieId,
    status: 'none',
    stars: null,
    ratedAt: null,
    time: 0,
    changedAt: 0,
  };
}

/** The current entry for a movie, or an empty one. */
export function entryBefore(state: ProfileState, movie: Subject | Movie): Entry {
  return entryFor(state, movie) ?? blankEntry(state, movie);
}

/** The entry after `statement` is applied. Day and time are now unless the statement gives them. */
export function entryAfter(before: Entry, statement: Statement, now: number): Entry {
  const { status, stars = null, ratedAt = dayOf(now), time = now } = statement;
  return { ...before, status, stars, ratedAt, time, changedAt: nextChange(before, now) };
}

/** A time for a new change: later than the movie's last change, even if another tab's clock is ahead. */
export function nextChange({ changedAt }: Entry, now: number): number {
  return Math.min(Math.max(now, changedAt + 1), LAST_TIME);
}
