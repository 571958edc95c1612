import { createStore, get, promisifyRequest, set, type UseStore } from 'idb-keyval';
import type { PersistStorage, StorageValue } from 'zustand/middleware';
import { mergeSaved, migrateSaved, SAVED_VERSION, type Saved } from '../profile/saved';

/** A store that does not even open within this many ms is treated as blocked. */
const OPEN_LIMIT = 4000;

export interface DeviceStorage extends PersistStorage<Saved> {
  /** Resolves when everything written so far is on the device, or has failed. */
  flush(): Promise<void>;
}

/**
 * Keeps the profile in IndexedDB. A write reads what is there first and merges, in one transaction, so that two tabs
 * writing at once lose nothing. Content that cannot be read is set aside under another key before it is replaced.
 *
 * @param onBlocked called once, when the browser refuses to read or to keep anything
 */
export function createDeviceStorage(onBlocked: () => void): DeviceStorage {
  let opened: UseStore | null = null;
  let blocked = false;
  let pending: Promise<void> = Promise.resolve();

  const store: UseStore = (mode, work) => {
    opened ??= createStore('matinee', 'profile');
    return opened(mode, work);
  };
  const block = () => {
    if (!blocked) onBlocked();
    blocked = true;
  };

  return {
    async getItem(name) {
      try {
        const raw = await withinLimit(get<unknown>(name, store));
        if (raw === undefined) return null;
        if (isStored(raw)) return { state: raw.state as Saved, version: raw.version };
        await set(`${name}-damaged`, raw, store);
        return null;
      } catch {
        block();
        return null;
      }
    },
    setItem(name, value) {
      if (blocked) return;
      const written = store('readwrite', (records) => mergeInto(records, name, value.state));
      pending = Promise.allSettled([pending, written.catch(block)]).then(() => {});
    },
    async removeItem() {},
    flush: () => pending,
  };
}

function isStored(raw: unknown): raw is { state: unknown; version: number } {
  return (
    typeof raw === 'object' &&
    raw !== null &&
    'state' in raw &&
    typeof raw.state === 'object' &&
    'version' in raw &&
    typeof raw.version === 'number'
  );
}

function mergeInto(records: IDBObjectStore, name: string, mine: Saved): Promise<void> {
  return new Promise((resolve, reject) => {
    const reading = records.get(name);
    reading.onerror = () => reject(reading.error);
    reading.onsuccess = () => {
      const theirs: unknown = reading.result;
      const state = isStored(theirs)
        ? mergeSaved(migrateSaved(theirs.state, theirs.version), mine)
        : mine;
      const content: StorageValue<Saved> = { state, version: SAVED_VERSION };
      records.put(content, name);
      promisifyRequest(records.transaction).then(resolve, reject);
    };
  });
}

function withinLimit<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The store did not open.')), OPEN_LIMIT);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
