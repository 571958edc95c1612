import * as v from 'valibot';
import { isMovieId, isStars, type MovieId, STARS, type Stars } from '../../contract';
import { isDay, LAST_TIME } from './day';
import { type Entry, STATUSES } from './entry';
import type { Change } from './history';

/** ms since 1970, within what a Date can hold. */
export const timeSchema = v.pipe(v.number(), v.minValue(0), v.maxValue(LAST_TIME));

const externalId = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2 ** 32 - 1));

const movieIdSchema = v.custom<MovieId>(isMovieId, 'Expected a movieId');

const starsSchema = v.custom<Stars>(isStars, `Expected one of ${STARS.join(', ')}`);

const yearSchema = v.nullable(v.pipe(v.number(), v.integer()));

const entrySchema = v.pipe(
  v.object({
    key: v.string(),
    title: v.string(),
    year: yearSchema,
    ids: v.object({ imdb: v.exactOptional(externalId), tmdb: v.exactOptional(externalId) }),
    collection: v.string(),
    movieId: v.nullable(movieIdSchema),
    status: v.picklist(STATUSES),
    stars: v.nullable(starsSchema),
    ratedAt: v.nullable(v.pipe(v.string(), v.check(isDay, 'Expected a day'))),
    time: timeSchema,
    changedAt: timeSchema,
  }),
  v.check(({ status, stars }) => (status === 'rated') === (stars !== null), 'Expected stars'),
);

const changeSchema = v.object({
  id: v.string(),
  at: timeSchema,
  label: v.string(),
  before: v.array(entrySchema),
  after: v.array(entrySchema),
  state: v.picklist(['done', 'undone', 'dropped']),
  stateAt: timeSchema,
});

/** The entry, or null when any part of it is invalid. */
export function readEntry(value: unknown): Entry | null {
  const read = v.safeParse(entrySchema, value);
  return read.success ? read.output : null;
}

/** The valid entries; the others are left out, so that one damaged entry never affects the rest. */
export function readEntries(values: Iterable<unknown>): Entry[] {
  return [...values].flatMap((value) => readEntry(value) ?? []);
}

/** The valid changes. */
export function readChanges(values: Iterable<unknown>): Change[] {
  return [...values].flatMap((value) => {
    const read = v.safeParse(changeSchema, value);
    return read.success && read.output.before.length === read.output.after.length
      ? [read.output]
      : [];
  });
}

const resolutionSchema = v.object({
  collection: v.nullable(v.string()),
  found: v.record(v.string(), v.nullable(movieIdSchema)),
});

/** What was found for entries of other collections, or null. */
export function readResolution(value: unknown): v.InferOutput<typeof resolutionSchema> | null {
  const read = v.safeParse(resolutionSchema, value);
  return read.success ? read.output : null;
}
