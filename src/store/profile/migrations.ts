import type { MovieId } from '../../contract';
import { dayOf, LAST_TIME } from './day';
import { keyInCollection } from './keys';

type Json = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One step per version: step n turns content of version n into content of version n + 1. */
const STEPS: Readonly<Record<number, (old: Json) => unknown>> = {
  /** Version 1 was a plain list of ratings; it did not store removals, so a second tab could bring removed ratings back. */
  1: (old) => {
    const ratings = Array.isArray(old.ratings) ? old.ratings : [];
    const opinions: Record<string, unknown> = {};
    for (const rating of ratings) {
      if (!isRecord(rating)) continue;
      const { stars, ...movie } = rating;
      opinions[String(movie.movieId)] = { ...movie, verdict: stars, changedAt: movie.ratedAt };
    }
    return { opinions };
  },
  /** Version 2 had one setting; an absent setting is one that was never changed. */
  2: (old) => old,
  /** Version 3 had stars, "not interested" and removals, by movieId, without naming the collection. */
  3: ({ opinions, ...settings }) => {
    const entries: Record<string, unknown> = {};
    for (const opinion of isRecord(opinions) ? Object.values(opinions) : []) {
      if (!isRecord(opinion)) continue;
      const entry = entryOfOpinion(opinion);
      entries[entry.key] = entry;
    }
    return { entries, ...settings };
  },
};

function entryOfOpinion({ movieId, title, year, verdict, ratedAt, changedAt }: Json) {
  const isRated = typeof verdict === 'number';
  return {
    key: keyInCollection('', movieId as MovieId),
    title,
    year,
    ids: {},
    collection: '',
    movieId,
    status: isRated ? 'rated' : verdict === 'not-interested' ? 'notInterested' : verdict,
    stars: isRated ? verdict : null,
    ratedAt: isTime(ratedAt) ? dayOf(ratedAt) : null,
    time: ratedAt,
    changedAt,
  };
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= LAST_TIME;
}

/**
 * Converts content to the newest version, step by step.
 *
 * @param version the version it was written with, 1 or more
 */
export function migrate(content: unknown, version: number): unknown {
  let current = content;
  for (let step = version; isRecord(current); step++) {
    const migrateStep = STEPS[step];
    if (!migrateStep) break;
    current = migrateStep(current);
  }
  return current;
}

/** The version that content of an unreadable version number seems to have, by its shape; null when it matches none. */
export function guessVersion(content: unknown): number | null {
  if (!isRecord(content)) return null;
  if (isRecord(content.entries)) return 4;
  if (isRecord(content.opinions)) return 3;
  return Array.isArray(content.ratings) ? 1 : null;
}
