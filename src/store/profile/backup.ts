import { mergeSettings, SETTING_NAMES, type Settings } from '../filters/settings';
import { nextChange } from './edit';
import type { Entry } from './entry';
import { isSameStatement, laterEntry } from './entry';
import type { ProfileState } from './state';

/** The profile's part of a backup: everything the visitor entered, and the settings. */
export interface ProfileBackup {
  /** No two entries with the same key, none with status `none`. */
  readonly entries: readonly Entry[];
  readonly settings: Settings;
}

export function backupOf(state: ProfileState): ProfileBackup {
  const { contentWeight, recentFrom } = state;
  return {
    entries: Object.values(state.entries).filter(({ status }) => status !== 'none'),
    settings: { contentWeight, recentFrom },
  };
}

/** The changes that restore a backup, aligned. */
export interface Restoration {
  readonly before: readonly Entry[];
  readonly after: readonly Entry[];
  readonly settings: Settings;
}

/**
 * @param how `whole`: the library is replaced by that of the backup; `merged`: of each entry and setting the later copy counts
 */
export function restorationOf(
  state: ProfileState,
  backup: ProfileBackup,
  how: 'whole' | 'merged',
  now: number,
): Restoration {
  const wanted = new Map(backup.entries.map((entry) => [entry.key, entry]));
  const before: Entry[] = [];
  const after: Entry[] = [];
  const put = (current: Entry, next: Entry) => {
    if (isSameStatement(current, next)) return;
    before.push(current);
    after.push({ ...next, changedAt: Math.max(next.changedAt, nextChange(current, now)) });
  };
  for (const entry of wanted.values()) {
    const current = state.entries[entry.key];
    if (how === 'merged' && current && laterEntry(current, entry) === current) continue;
    put(current ?? { ...entry, status: 'none', stars: null, changedAt: 0 }, entry);
  }
  if (how === 'whole') {
    for (const entry of Object.values(state.entries)) {
      if (!wanted.has(entry.key)) put(entry, { ...entry, status: 'none', stars: null });
    }
  }
  return { before, after, settings: settingsFor(state, backup.settings, how, now) };
}

function settingsFor(mine: Settings, theirs: Settings, how: 'whole' | 'merged', now: number) {
  if (how === 'merged') return mergeSettings(mine, theirs);
  const restored = SETTING_NAMES.map((name) => {
    const changedAt = Math.max(now, mine[name].changedAt + 1);
    return [name, { value: theirs[name].value, changedAt }];
  });
  return Object.fromEntries(restored) as Settings;
}
