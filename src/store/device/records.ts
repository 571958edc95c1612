import { promisifyRequest } from 'idb-keyval';
import { type Change, DEPTH } from '../profile/history';
import { guessVersion, isRecord } from '../profile/migrations';
import { mergeSaved, migrateSaved, SAVED_VERSION, type Saved } from '../profile/saved';
import { type DeviceNames, OLD_PROFILE, OLD_PROFILE_OWNER } from './names';

/** A profile as stored in the database. */
export interface StoredProfile {
  readonly state: Readonly<Record<string, unknown>>;
  readonly version: number;
}

/** The state of a stored value. */
export type StoredKind = 'absent' | 'present' | 'older' | 'newer' | 'damaged';

function hasVersion(value: unknown): value is StoredProfile {
  return isRecord(value) && isRecord(value.state) && Number.isInteger(value.version);
}

export function kindOf(value: unknown): StoredKind {
  if (value === undefined) return 'absent';
  if (!hasVersion(value) || value.version < 1) return 'damaged';
  if (value.version > SAVED_VERSION) return 'newer';
  return value.version === SAVED_VERSION ? 'present' : 'older';
}

/** The profile in a stored value. Of a damaged one, what can still be read; null when nothing can. */
export function savedIn(value: unknown): Saved | null {
  if (!isRecord(value)) return null;
  const known = kindOf(value);
  const version = known === 'damaged' ? guessVersion(value.state) : (value.version as number);
  return version === null ? null : migrateSaved(value.state, version);
}

/** Moves the profile stored under the old name, without a path, to the first site that asks. */
export async function takeOldProfile(
  records: IDBObjectStore,
  names: DeviceNames,
  site: string,
): Promise<void> {
  const old: unknown = await promisifyRequest(records.get(OLD_PROFILE));
  if (old === undefined) return;
  const owner: unknown = await promisifyRequest(records.get(OLD_PROFILE_OWNER));
  if (owner !== undefined && owner !== site) return;
  const own: unknown = await promisifyRequest(records.get(names.profile));
  const [mine, theirs] = [savedIn(own), savedIn(old)];
  if (own === undefined) records.put(old, names.profile);
  else if (mine && theirs && kindOf(own) !== 'newer') {
    records.put({ state: mergeSaved(theirs, mine), version: SAVED_VERSION }, names.profile);
  } else records.put(old, `${names.damaged}${OLD_PROFILE}`);
  records.put(site, OLD_PROFILE_OWNER);
  records.delete(OLD_PROFILE);
}

/** All keys of this site that begin with `prefix`, ascending. */
export function rangeOf(prefix: string): IDBKeyRange {
  return IDBKeyRange.bound(prefix, `${prefix}\uffff`);
}

/** Writes changes of the history, each under its own key, and deletes the oldest beyond DEPTH. */
export async function putChanges(
  records: IDBObjectStore,
  names: DeviceNames,
  changes: readonly Change[],
): Promise<void> {
  if (changes.length === 0) return;
  for (const change of changes) records.put(change, `${names.changes}${change.id}`);
  const keys = await promisifyRequest(records.getAllKeys(rangeOf(names.changes)));
  for (const key of keys.slice(0, -DEPTH)) records.delete(key);
}
