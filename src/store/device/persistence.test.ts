import { describe, expect, it, vi } from 'vitest';
import { named } from '../testing/entries';
import { localStorageOf } from '../testing/local-storage';
import { tabsOfOneDevice } from '../testing/tabs';
import { createPersistence } from './persistence';

const { openTab } = tabsOfOneDevice();

/** A browser that grants what it is asked for. */
function browser() {
  let persisted = false;
  const persist = vi.fn(async () => {
    persisted = true;
    return true;
  });
  const storage = {
    persist,
    persisted: async () => persisted,
    estimate: async () => ({ usage: 7 }),
  };
  vi.stubGlobal('navigator', { storage });
  vi.stubGlobal('localStorage', localStorageOf());
  return { persist };
}

async function open(ratings: number) {
  const { persist } = browser();
  const profile = await openTab();
  const persistence = createPersistence(profile, '/test/');
  persistence.start();
  const rateTo = (n: number) => {
    for (let i = 0; i < n; i++) profile.rate(named(i, `Film ${i}`), 4);
  };
  rateTo(ratings);
  return { persist, profile, persistence, rateTo, state: persistence.store.getState };
}

describe('lasting storage', () => {
  it('is asked for once, after the third rating', async () => {
    const { persist, state, rateTo, profile } = await open(2);
    expect(persist).not.toHaveBeenCalled();
    rateTo(5);
    createPersistence(profile, '/test/').start();
    expect(persist).toHaveBeenCalledTimes(1);
    await vi.waitFor(() => expect(state()).toMatchObject({ granted: true, usage: 7 }));
  });

  it('is not known of where the browser does not tell', async () => {
    vi.stubGlobal('navigator', {});
    const persistence = createPersistence(await openTab(), '/test/');
    await persistence.refresh();
    expect(persistence.store.getState()).toMatchObject({ granted: null, usage: null });
  });
});

describe('the reminder of a backup', () => {
  it('comes at a hundred ratings, and once put away never again', async () => {
    const { state, rateTo, persistence, profile } = await open(99);
    expect(state().backupDue).toBe(false);
    rateTo(100);
    expect(state().backupDue).toBe(true);
    persistence.settleBackup();
    rateTo(101);
    expect(state().backupDue).toBe(false);
    const later = createPersistence(profile, '/test/');
    later.start();
    expect(later.store.getState().backupDue).toBe(false);
  });
});
