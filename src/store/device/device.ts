import { createStore, promisifyRequest, type UseStore } from 'idb-keyval';
import { mergeSettings, NOTHING_SET, readSettings, type Settings } from '../filters/settings';
import { type Entry, laterEntry } from '../profile/entry';
import type { Change } from '../profile/history';
import { isRecord } from '../profile/migrations';
import { readChanges, readEntry, readResolution } from '../profile/readers';
import { type Resolution, UNRESOLVED } from '../profile/resolution';
import { mergeSaved, NOTHING_SAVED, SAVED_VERSION, type Saved } from '../profile/saved';
import { isOfSite, namesOf } from './names';
import {
  kindOf,
  putChanges,
  rangeOf,
  type StoredProfile,
  savedIn,
  takeOldProfile,
} from './records';

/** A database that does not answer within this many ms is treated as blocked. */
export const ANSWER_LIMIT = 4000;

/**
 * Why nothing is kept. `blocked`: the browser refuses. `newer`: the stored data was written by a newer Matinee and stays untouched.
 */
export type DeviceTrouble = 'blocked' | 'newer';

/** The content read from the device. */
export interface DeviceContent {
  readonly saved: Saved;
  readonly changes: readonly Change[];
  readonly resolution: Resolution;
  /** The stored profile has an older format or is damaged, so the whole profile has to be written. */
  readonly stale: boolean;
}

/** The changes since the last write. */
export interface News extends Partial<Settings> {
  readonly entries: readonly Entry[];
  readonly changes: readonly Change[];
}

/**
 * Keeps the profile in IndexedDB. A write merges with the stored content in one transaction, so that nothing is lost when two tabs write
 * at once. Content that cannot be read is copied to another key before it is replaced.
 *
 * @param site path of the site
 * @param whole the whole profile as the page knows it
 * @param onTrouble called whenever the trouble changes; null when there is no trouble any more
 */
export function createDevice(
  site: string,
  whole: () => Saved,
  onTrouble: (trouble: DeviceTrouble | null) => void,
) {
  const names = namesOf(site);
  let opened: UseStore | null = null;
  let trouble: DeviceTrouble | null = null;
  let pending: Promise<unknown> = Promise.resolve();

  const store: UseStore = (mode, work) => {
    opened ??= createStore('matinee', 'profile');
    return opened(mode, work);
  };

  function setTrouble(now: DeviceTrouble | null) {
    if (now === trouble) return;
    trouble = now;
    onTrouble(now);
  }

  /** Runs work in one transaction, which other tabs wait for. If the browser refuses, this is reported, and the result is null. */
  function inTransaction<T>(work: (records: IDBObjectStore) => Promise<T>): Promise<T | null> {
    const done = attempt(work);
    pending = Promise.allSettled([pending, done]);
    return done;
  }

  async function attempt<T>(work: (records: IDBObjectStore) => Promise<T>): Promise<T | null> {
    try {
      const result = await store('readwrite', async (records) => {
        const done = promisifyRequest(records.transaction);
        // If the transaction fails, the work itself reports it.
        done.catch(() => {});
        const answer = await work(records);
        await done;
        return answer;
      });
      if (trouble === 'blocked') setTrouble(null);
      return result;
    } catch {
      // The browser may have closed the database, so the next attempt opens it again.
      opened = null;
      setTrouble('blocked');
      return null;
    }
  }

  async function read(records: IDBObjectStore): Promise<DeviceContent | null> {
    await takeOldProfile(records, names, site);
    const stored: unknown = await promisifyRequest(records.get(names.profile));
    const kind = kindOf(stored);
    if (kind === 'newer') {
      setTrouble('newer');
      return null;
    }
    if (trouble === 'newer') setTrouble(null);
    if (kind === 'damaged') records.put(stored, `${names.damaged}${Date.now()}`);
    const changes = await promisifyRequest(records.getAll(rangeOf(names.changes)));
    const resolution = readResolution(await promisifyRequest(records.get(names.resolution)));
    return {
      saved: savedIn(stored) ?? NOTHING_SAVED,
      changes: readChanges(changes),
      resolution: resolution ?? UNRESOLVED,
      stale: kind === 'older' || kind === 'damaged',
    };
  }

  async function mergeInto(records: IDBObjectStore, news: News): Promise<boolean> {
    const stored: unknown = await promisifyRequest(records.get(names.profile));
    const kind = kindOf(stored);
    if (kind === 'newer') {
      setTrouble('newer');
      return false;
    }
    const state =
      kind === 'present'
        ? withNews(stored as StoredProfile, news)
        : mergeSaved(savedIn(stored) ?? NOTHING_SAVED, whole());
    records.put({ state, version: SAVED_VERSION }, names.profile);
    await putChanges(records, names, news.changes);
    return true;
  }

  return {
    /**
     * Reads the content of the device; null when it cannot be read. A browser that does not answer in time counts as one that refuses,
     * until it answers.
     */
    async read(): Promise<DeviceContent | null> {
      const late = setTimeout(() => setTrouble('blocked'), ANSWER_LIMIT);
      const content = await inTransaction(read);
      clearTimeout(late);
      return content;
    },

    /**
     * Writes changes. While the browser refuses, each write tries to store the whole profile.
     *
     * @returns whether it was stored
     */
    async write(news: News): Promise<boolean> {
      if (trouble === 'newer') return false;
      const all =
        trouble === 'blocked' ? { ...news, ...whole(), entries: allEntries(whole()) } : news;
      return (await inTransaction((records) => mergeInto(records, all))) ?? false;
    },

    /** Stores what was found for entries of other collections. */
    async writeResolution(resolution: Resolution): Promise<void> {
      if (trouble) return;
      await inTransaction(async (records) => {
        records.put(resolution, names.resolution);
      });
    },

    /** Removes all that is kept for the site. */
    erase: () =>
      inTransaction(async (records) => {
        const keys = await promisifyRequest(records.getAllKeys());
        for (const key of keys) if (isOfSite(key, site)) records.delete(key);
      }),

    /** Resolves when everything written so far is on the device, or has failed. */
    flush: async () => {
      await pending;
    },
  };
}

function allEntries({ entries }: Saved): Entry[] {
  return Object.values(entries);
}

/** Merges changes into the stored profile; all other stored content stays as it is, even if it is not understood. */
function withNews({ state }: StoredProfile, { entries, changes: _, ...settings }: News) {
  const stored = isRecord(state.entries) ? state.entries : {};
  const merged: Record<string, unknown> = { ...stored };
  for (const entry of entries) {
    merged[entry.key] = laterEntry(readEntry(merged[entry.key]) ?? undefined, entry);
  }
  const chosen = mergeSettings(readSettings(state), { ...NOTHING_SET, ...settings });
  return { ...state, ...chosen, entries: merged };
}
