import { createStore } from 'zustand/vanilla';
import { ANSWER_LIMIT, createDevice, type DeviceTrouble } from '../device/device';
import { forgetLocalWords } from '../device/local';
import { namesOf } from '../device/names';
import { connectTabs } from '../device/tabs';
import {
  mergeSettings,
  NOTHING_SET,
  readSettings,
  type SettingName,
  type Settings,
  type SettingValues,
} from '../filters/settings';
import { createActions } from './actions';
import { backupOf, type ProfileBackup, restorationOf } from './backup';
import { LAST_TIME } from './day';
import { type Entry, mergeEntries } from './entry';
import { type Change, mergeHistory } from './history';
import { readChanges, readEntries } from './readers';
import { type Resolution, unresolved } from './resolution';
import { type Lookup, resolveEntries } from './resolve';
import { EMPTY_PROFILE, type ProfileState, type ProfileWriter, withLibrary } from './state';
import { makeChange, redo, undo } from './undo';

export interface ProfileOptions {
  /** ms since 1970. */
  readonly now?: () => number;
  /** Path of the site: it is part of the names used on the device and between tabs. */
  readonly site?: string;
}

export interface ProfileHealth {
  /** The device has been read, or reading failed. */
  readonly ready: boolean;
  /** Why nothing is kept; null when everything is. */
  readonly trouble: DeviceTrouble | null;
}

export type Profile = ReturnType<typeof createProfile>;

/**
 * The visitor's opinions on movies, kept on the device and shared between tabs. It works at once, in memory only; `start` merges in the
 * content of the device.
 */
export function createProfile({ now = Date.now, site = '/' }: ProfileOptions = {}) {
  const health = createStore<ProfileHealth>(() => ({ ready: false, trouble: null }));
  const store = createStore<ProfileState>(() => EMPTY_PROFILE);
  const state = store.getState;
  const device = createDevice(site, state, (trouble) => health.setState({ trouble }));
  const tabs = connectTabs(namesOf(site).channel, {
    onNews({ entries, changes, settings }) {
      join(readEntries(entries), readChanges(changes), readSettings(settings));
    },
    onMissed: () => void refresh(),
    onErased: forget,
  });
  /** How to look up entries of other collections in the loaded model; null before one is loaded. */
  let lookup: Lookup | null = null;

  /** Merges in entries, changes and settings from here or elsewhere. */
  function join(entries: Iterable<Entry>, changes: Iterable<Change>, settings: Settings): void {
    const before = state();
    const history = mergeHistory(before.history, changes);
    const merged = { ...before, history, ...mergeSettings(before, settings) };
    store.setState(withLibrary(merged, { entries: mergeEntries(before.entries, entries) }));
    void resolve();
  }

  function write(
    entries: readonly Entry[],
    changes: readonly Change[],
    settings: Partial<Settings> = {},
  ): void {
    join(entries, changes, { ...NOTHING_SET, ...settings });
    tabs.tell({ entries, changes, settings });
    void device.write({ entries, changes, ...settings }).then((isWritten) => {
      if (isWritten) tabs.tellWritten();
    });
  }

  const writer: ProfileWriter = { now, state, write, show: (shown) => store.setState({ shown }) };

  /** Merges in the content of the device. */
  async function refresh(): Promise<void> {
    const content = await device.read();
    if (!content) return;
    const { saved, changes, resolution, stale } = content;
    if (state().resolution.collection === null) {
      store.setState(withLibrary(state(), { resolution }));
    }
    join(Object.values(saved.entries), changes, saved);
    if (stale) await device.write({ entries: [], changes: [] });
  }

  let lookingUp: Promise<boolean> | null = null;

  /** Looks up all entries not yet looked up in the loaded model: one lookup at a time, until none is left or one fails. */
  async function resolve(): Promise<void> {
    for (;;) {
      if (lookingUp) await lookingUp;
      const { entries, resolution } = state();
      const open = lookup ? unresolved(Object.values(entries), resolution) : [];
      if (!lookup || open.length === 0) return;
      lookingUp ??= lookUp(open, lookup, resolution).finally(() => {
        lookingUp = null;
      });
      if (!(await lookingUp)) return;
    }
  }

  /** @returns whether anything new was found, or the model changed */
  async function lookUp(open: readonly Entry[], movies: Lookup, { collection }: Resolution) {
    const found = await resolveEntries(open, movies);
    const { resolution } = state();
    if (resolution.collection !== collection) return true;
    if (Object.keys(found).length === 0) return false;
    const next = { ...resolution, found: { ...resolution.found, ...found } };
    store.setState(withLibrary(state(), { resolution: next }));
    await device.writeResolution(next);
    return true;
  }

  function forget(): void {
    const { resolution } = state();
    store.setState({ ...EMPTY_PROFILE, resolution });
  }

  return {
    site,
    store,
    health,
    ...createActions(writer),
    /** For actions in code that is loaded later. */
    writer,

    /** Reads the device, merges it with what was entered meanwhile, and follows other tabs from then on. */
    async start(): Promise<void> {
      await withinLimit(refresh(), ANSWER_LIMIT);
      health.setState({ ready: true });
    },

    /** Reads the device again: a tab that slept may have missed messages. */
    refresh,

    /**
     * To be called when a model was loaded: from now on the library refers to it. Entries made with another collection are matched by id,
     * title and year; those that it lacks are `missing`.
     *
     * @param collection ModelInfo.collection
     */
    async meet(collection: string, movies: Lookup): Promise<void> {
      lookup = movies;
      if (state().resolution.collection !== collection) {
        store.setState(withLibrary(state(), { resolution: { collection, found: {} } }));
        void device.writeResolution(state().resolution);
      }
      await resolve();
    },

    /** Undoes the newest change that is not undone. A movie that was changed again since then keeps its newer entry. */
    undo: () => undo(writer),

    /** Redoes the change that was undone last. */
    redo: () => redo(writer),

    /** Dismisses the page's message about the last change, which can still be undone. */
    dismissUndo: () => store.setState({ shown: null }),

    /** @param value null leaves the choice to the model */
    set<Name extends SettingName>(name: Name, value: SettingValues[Name]): void {
      const changedAt = Math.min(Math.max(now(), state()[name].changedAt + 1), LAST_TIME);
      write([], [], { [name]: { value, changedAt } } as Partial<Settings>);
    },

    backup: (): ProfileBackup => backupOf(state()),

    /** Restores a backup as one step of the history; settings are not undone with it. */
    restoreBackup(backup: ProfileBackup, how: 'whole' | 'merged'): void {
      const { before, after, settings } = restorationOf(state(), backup, how, now());
      makeChange(writer, 'Restored a backup', { before, after });
      write([], [], settings);
    },

    /** Removes all data of the visitor here, in the other tabs and on the device. This cannot be undone. */
    async eraseAll(): Promise<void> {
      forget();
      tabs.tellErased();
      forgetLocalWords(site);
      await device.erase();
    },

    /** Resolves when everything entered is on the device. */
    flush: () => device.flush(),

    /** Leaves the channel between tabs. */
    stop: () => tabs.leave(),
  };
}

/** Resolves when the work is done, or after `limit` ms. */
function withinLimit(work: Promise<void>, limit: number): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, limit);
    void work.finally(() => {
      clearTimeout(late);
      resolve();
    });
  });
}
