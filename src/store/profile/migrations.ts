import type { MovieId } from '../../contract';
import { dayOf, LAST_TIME } from './day';
import { keyInCollection } from './keys';

type Json = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One step per version: what version n wrote, as version n + 1 would have written it. */
const STEPS: Readonly<Record<number, (old: Json) => unknown>> = {
  /** Version 1 was a plain list of ratings; it forgot removals, so that a second tab could bring them back. */
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
  /** Version 2 knew one setting; a setting that is absent is one never touched. */
  2: (old) => old,
  /** Version 3 knew stars, "not interested" and removals, by a movieId of a collection that it did not name. */
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
 * Brings content to the newest shape, step by step.
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

/** The version that content of an unreadable version number seems to have, by its shape; null when it is none of ours. */
export function guessVersion(content: unknown): number | null {
  if (!isRecord(content)) return null;
  if (isRecord(content.entries)) return 4;
  if (isRecord(content.opinions)) return 3;
  return Array.isArray(content.ratings) ? 1 : null;
}
