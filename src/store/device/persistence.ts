import { createStore } from 'zustand/vanilla';
import { ratedEntries } from '../profile/library';
import type { Profile } from '../profile/profile';
import { localWord } from './local';

export interface PersistenceState {
  /** Whether the browser promised not to clear what is kept when room gets scarce; null where it does not say. */
  readonly granted: boolean | null;
  /** Bytes that the site keeps on this device, model included; null where the browser does not say. */
  readonly usage: number | null;
  /** The visitor rated so much that losing it would hurt, and was not reminded of a backup yet. */
  readonly backupDue: boolean;
}

export type Persistence = ReturnType<typeof createPersistence>;

/** The browser is asked from so many ratings on: a visitor who has just come would not know why. */
const ASK_FROM = 3;

/** The visitor is reminded of a backup from so many ratings on. */
const REMIND_FROM = 100;

/** Sees to it that what is kept stays: asks the browser for lasting storage once, and reminds of a backup once. */
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

  /** Asks the browser, whether it was asked before or not. */
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

    /** Asks the browser anew what it keeps. */
    refresh,

    /** Watches the ratings from now on. */
    start(): void {
      follow();
      profile.store.subscribe((now, before) => {
        if (now.library !== before.library) follow();
      });
    },

    /** The visitor made a backup, or does not want to hear of it again. */
    settleBackup(): void {
      reminded.write('yes');
      store.setState({ backupDue: false });
    },
  };
}
