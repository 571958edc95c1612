import { mergeSettings, NOTHING_SET, readSettings, type Settings } from '../filters/settings';
import { type Entries, mergeEntries } from './entry';
import { isRecord, migrate } from './migrations';
import { readEntries } from './readers';

/** The data kept on the device. A change of shape raises the version and adds a step to `migrations.ts`. */
export interface Saved extends Settings {
  readonly entries: Entries;
}

export const SAVED_VERSION = 4;

export const NOTHING_SAVED: Saved = { entries: {}, ...NOTHING_SET };

/**
 * Converts saved content of any version up to SAVED_VERSION to the present one.
 *
 * @param version the version it was written with: 1 to SAVED_VERSION
 */
export function migrateSaved(content: unknown, version: number): Saved {
  return readSaved(migrate(content, version));
}

/** Reads every valid entry and setting and leaves out the rest, so that one damaged entry never affects the others. */
export function readSaved(content: unknown): Saved {
  if (!isRecord(content)) return NOTHING_SAVED;
  const found = isRecord(content.entries) ? readEntries(Object.values(content.entries)) : [];
  return { entries: mergeEntries({}, found), ...readSettings(content) };
}

/** Merges two copies: the later one of each entry and setting. */
export function mergeSaved(a: Saved, b: Saved): Saved {
  return {
    entries: mergeEntries(a.entries, Object.values(b.entries)),
    ...mergeSettings(a, b),
  };
}
