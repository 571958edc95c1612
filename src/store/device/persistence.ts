import { createStore } from 'zustand/vanilla';
import { ratedEntries } from '../profile/library';
import type { Profile } from '../profile/profile';
import { localWord } from './local';

export interface PersistenceState {
  /** Whether the browser promised not to clear the stored data when storage runs low; null where it does not say. */
  readonly granted: boolean | null;
  /** Bytes that the site keeps on this device, model included; null where the browser does not say. */
  readonly usage: number | null;
  /** The visitor has rated so many films that a loss would hurt, and was not reminded of a backup yet. */
  readonly backupDue: boolean;
}

export type Persistence = ReturnType<typeof createPersistence>;

/** Number of ratings from which on the browser is asked: a new visitor would not know why it asks. */
const ASK_FROM = 3;

/** Number of ratings from which on the visitor is reminded of a backup. */
const REMIND_FROM = 100;

/** Protects the stored data from loss: asks the browser once for persistent storage, and reminds the visitor once of a backup. */
export function createPersistence(profile: Profile, site: string) {
  const store = createStore<PersistenceState>(() => ({
    granted: null,
    usage: null,
    backupDue: false,
  }));
  const asked = localWord(site, 'asked-to-persist');
  const reminded = localWord(site, 'reminded-of-backup');

  async function refresh(): Promise<void> {
    const { storage } = globalThis.navigator ?? {};
    const [granted, estimate] = await Promise.all([
      storage?.persisted?.().catch(() => null),
      storage?.estimate?.().catch(() => null),
    ]);
    store.setState({ granted: granted ?? null, usage: estimate?.usage ?? null });
  }

  /** Asks the browser, even if it was asked before. */
  async function ask(): Promise<void> {
    asked.write('yes');
    await globalThis.navigator?.storage?.persist?.().catch(() => false);
    await refresh();
  }

  function follow(): void {
    const rated = ratedEntries(profile.store.getState().library).length;
    if (rated >= ASK_FROM && asked.read() === null) void ask();
    if (rated >= REMIND_FROM && reminded.read() === null) store.setState({ backupDue: true });
  }

  return {
    store,
    ask,

    /** Updates `granted` and `usage` from the browser. */
    refresh,

    /** Starts watching the ratings. */
    start(): void {
      follow();
      profile.store.subscribe((now, before) => {
        if (now.library !== before.library) follow();
      });
    },

    /** To be called when the visitor made a backup, or does not want to be reminded again. */
    settleBackup(): void {
      reminded.write('yes');
      store.setState({ backupDue: false });
    },
  };
}
