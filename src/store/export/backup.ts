import { readSettings } from '../filters/settings';
import type { ProfileBackup } from '../profile/backup';
import { mergeEntries } from '../profile/entry';
import { readEntries } from '../profile/readers';

const FORMAT = 'matinee-backup';
const VERSION = 1;

/** A backup that was read, or why it could not be. */
export type BackupReading =
  | {
      readonly ok: true;
      readonly backup: ProfileBackup;
      /** When it was written; null when it does not say. */
      readonly savedAt: Date | null;
      /** Entries that were damaged and are left out. */
      readonly damaged: number;
    }
  | { readonly ok: false; readonly message: string };

/** Writes everything the visitor entered as the JSON of docs/backup.md. */
export function toBackup({ entries, settings }: ProfileBackup, savedAt: Date): string {
  const content = {
    format: FORMAT,
    version: VERSION,
    savedAt: savedAt.toISOString(),
    settings,
    entries,
  };
  return `${JSON.stringify(content, null, 1)}\n`;
}

function isBackup(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null && 'format' in json && json.format === FORMAT;
}

/** Reads a backup; only damaged parts are lost. */
export function readBackup(text: string): BackupReading {
  const json = parse(text);
  if (!isBackup(json)) {
    const message =
      'This is no backup of Matinee. A backup is the JSON file that “Save a backup” writes.';
    return { ok: false, message };
  }
  const { version, entries, settings, savedAt } = json;
  if (typeof version !== 'number' || version > VERSION) {
    const message = `This backup was written by a newer Matinee (version ${version} of the file, and this one reads up to ${VERSION}). Reload the page to get the new version, then restore it.`;
    return { ok: false, message };
  }
  if (!Array.isArray(entries)) {
    return { ok: false, message: 'This backup is damaged: it has no list of entries.' };
  }
  const whole = readEntries(entries);
  return {
    ok: true,
    backup: {
      entries: Object.values(mergeEntries({}, whole)),
      settings: readSettings(isRecord(settings) ? settings : {}),
    },
    savedAt: dateOf(savedAt),
    damaged: entries.length - whole.length,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function dateOf(value: unknown): Date | null {
  const date = new Date(typeof value === 'string' ? value : Number.NaN);
  return Number.isNaN(date.getTime()) ? null : date;
}
