import type { MovieId } from '../../contract';
import { isStars } from '../../contract';
import { mergeSettings, NOTHING_SET, readSettings, type Settings } from '../filters/settings';
import { mergeOpinions, type Opinion, type Opinions } from './opinions';

/** What is kept on the device. A change of shape raises the version and adds a step to `MIGRATIONS`. */
export interface Saved extends Settings {
  readonly opinions: Opinions;
}

export const SAVED_VERSION = 3;

export const NOTHING_SAVED: Saved = { opinions: {}, ...NOTHING_SET };

type Json = Readonly<Record<string, unknown>>;

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

/** One step a version: the content of version n as version n + 1 would have written it. */
const MIGRATIONS: Readonly<Record<number, (old: unknown) => unknown>> = {
  /** Version 1 was a plain list of ratings; it forgot removals, so that a second tab could bring them back. */
  1: (old) => {
    const ratings = isJson(old) && Array.isArray(old.ratings) ? old.ratings : [];
    const opinions: Record<string, unknown> = {};
    for (const rating of ratings) {
      if (!isJson(rating)) continue;
      const { stars, ...film } = rating;
      opinions[String(film.movieId)] = { ...film, verdict: stars, changedAt: film.ratedAt };
    }
    return { opinions, contentWeight: NOTHING_SET.contentWeight };
  },
  /** Version 2 knew one setting. */
  2: (old) => (isJson(old) ? { ...old, adventure: NOTHING_SET.adventure } : old),
};

/**
 * Brings saved content of any version to the present shape. Content of a later version is read as far as it is understood.
 *
 * @param version the version it was written with
 */
export function migrateSaved(content: unknown, version: number): Saved {
  let current = content;
  for (let step = version; step < SAVED_VERSION; step++) {
    current = MIGRATIONS[step]?.(current) ?? current;
  }
  return readSaved(current);
}

/** Takes over every entry that is whole and leaves out the rest, so that one damaged entry never costs the others. */
export function readSaved(content: unknown): Saved {
  if (!isJson(content)) return NOTHING_SAVED;
  const found = isJson(content.opinions) ? Object.values(content.opinions).filter(isOpinion) : [];
  return {
    opinions: mergeOpinions({}, found),
    ...readSettings(content),
  };
}

export function isOpinion(value: unknown): value is Opinion {
  if (!isJson(value)) return false;
  const { movieId, title, year, verdict, ratedAt, changedAt } = value;
  return (
    isMovieId(movieId) &&
    typeof title === 'string' &&
    (year === null || Number.isInteger(year)) &&
    (isStars(verdict) || verdict === 'not-interested' || verdict === 'none') &&
    isTime(ratedAt) &&
    isTime(changedAt)
  );
}

export function isMovieId(value: unknown): value is MovieId {
  return Number.isSafeInteger(value) && (value as number) > 0;
}

/** Both copies, the later of each film and setting. */
export function mergeSaved(a: Saved, b: Saved): Saved {
  return {
    opinions: mergeOpinions(a.opinions, Object.values(b.opinions)),
    ...mergeSettings(a, b),
  };
}
