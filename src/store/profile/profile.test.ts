import { IDBFactory } from 'fake-indexeddb';
import { createStore, get, set } from 'idb-keyval';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MovieId } from '../../contract';
import { type FilmName, filmsSetAside, ratedFilms } from './opinions';
import { createProfile, type Profile } from './profile';

function film(movieId: number, title: string, year = 1995): FilmName {
  return { movieId: movieId as MovieId, title, year };
}
const heat = film(6, 'Heat');
const fargo = film(608, 'Fargo', 1996);
const alien = film(1214, 'Alien', 1979);

let profiles: Profile[] = [];
let time = 0;

/** One tab; all tabs of a test share the device and the clock. */
async function openTab(now = () => ++time): Promise<Profile> {
  const profile = createProfile({ now, name: 'test' });
  profiles.push(profile);
  await profile.start();
  return profile;
}

const device = () => createStore('matinee', 'profile');
const verdicts = ({ store }: Profile) =>
  ratedFilms(store.getState().opinions).map(({ title, verdict }) => `${title} ${verdict}`);

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  time = 1_000_000;
});

afterEach(async () => {
  for (const profile of profiles) {
    await profile.flush();
    profile.stop();
  }
  profiles = [];
  vi.unstubAllGlobals();
});

describe('rating', () => {
  it('lists the newest first, and a change of stars keeps its place', async () => {
    const tab = await openTab();
    tab.rate(heat, 4);
    tab.rate(fargo, 5);
    tab.rate(heat, 2.5);
    expect(verdicts(tab)).toEqual(['Fargo 5', 'Heat 2.5']);
  });

  it('is on the device when it is opened again', async () => {
    const tab = await openTab();
    tab.rate(heat, 4);
    tab.set('contentWeight', 0.7);
    tab.set('adventure', 0.3);
    await tab.flush();
    const again = await openTab();
    expect(verdicts(again)).toEqual(['Heat 4']);
    expect(again.store.getState().contentWeight.value).toBe(0.7);
    expect(again.store.getState().adventure.value).toBe(0.3);
  });

  it('joins what was rated before the device answered with what it held', async () => {
    const before = await openTab();
    before.rate(heat, 4);
    before.rate(fargo, 1);
    await before.flush();
    const early = createProfile({ now: () => ++time, name: 'test' });
    profiles.push(early);
    early.rate(fargo, 5);
    await early.start();
    expect(verdicts(early).sort()).toEqual(['Fargo 5', 'Heat 4']);
  });
});

describe('undo', () => {
  it('takes back a rating, a change, a removal, a clearing, and setting aside', async () => {
    const tab = await openTab();
    tab.rate(heat, 4);
    tab.rate(fargo, 5);
    const start = verdicts(tab);

    tab.rate(alien, 3);
    tab.undo();
    expect(verdicts(tab)).toEqual(start);
    tab.rate(heat, 1);
    tab.undo();
    expect(verdicts(tab)).toEqual(start);
    tab.remove(heat);
    expect(verdicts(tab)).toEqual(['Fargo 5']);
    tab.undo();
    expect(verdicts(tab)).toEqual(start);
    tab.clear();
    expect(verdicts(tab)).toEqual([]);
    tab.undo();
    expect(verdicts(tab)).toEqual(start);
    tab.setAside(alien);
    expect(filmsSetAside(tab.store.getState().opinions)).toHaveLength(1);
    tab.undo();
    expect(filmsSetAside(tab.store.getState().opinions)).toHaveLength(0);
  });

  it('takes back an import whole: replaced stars return, new films go', async () => {
    const tab = await openTab();
    tab.rate(heat, 4);
    const replaced = tab.addImported([
      { ...heat, stars: 1, ratedAt: 5000 },
      { ...fargo, stars: 3, ratedAt: null },
    ]);
    expect(replaced).toBe(1);
    expect(verdicts(tab)).toEqual(['Fargo 3', 'Heat 1']);
    tab.undo();
    expect(verdicts(tab)).toEqual(['Heat 4']);
  });

  it('goes back step by step', async () => {
    const tab = await openTab();
    tab.rate(heat, 4);
    tab.rate(fargo, 5);
    tab.clear();
    tab.undo();
    tab.undo();
    expect(verdicts(tab)).toEqual(['Heat 4']);
    tab.undo();
    tab.undo();
    expect(verdicts(tab)).toEqual([]);
  });

  it('leaves alone a film that another tab judged since', async () => {
    const [tab, other] = [await openTab(), await openTab()];
    tab.rate(heat, 4);
    tab.rate(fargo, 5);
    await vi.waitFor(() => expect(verdicts(other)).toHaveLength(2));
    tab.clear();
    await vi.waitFor(() => expect(verdicts(other)).toHaveLength(0));
    other.rate(heat, 2);
    await vi.waitFor(() => expect(verdicts(tab)).toEqual(['Heat 2']));
    tab.undo();
    expect(verdicts(tab).sort()).toEqual(['Fargo 5', 'Heat 2']);
  });

  it('outlives its notice', async () => {
    const tab = await openTab();
    tab.rate(heat, 4);
    tab.dismissUndo();
    expect(tab.undoStore.getState().shown).toBeNull();
    tab.undo();
    expect(verdicts(tab)).toEqual([]);
  });

  it('brings back every film that was set aside', async () => {
    const tab = await openTab();
    tab.setAside(heat);
    tab.setAside(alien);
    tab.bringBack();
    expect(filmsSetAside(tab.store.getState().opinions)).toEqual([]);
  });
});

describe('two tabs', () => {
  it('agree after each change, in both directions', async () => {
    const [left, right] = [await openTab(), await openTab()];
    left.rate(heat, 4);
    right.rate(fargo, 5);
    await vi.waitFor(() => expect(verdicts(left)).toEqual(['Fargo 5', 'Heat 4']));
    await vi.waitFor(() => expect(verdicts(right)).toEqual(['Fargo 5', 'Heat 4']));
    right.remove(heat);
    await vi.waitFor(() => expect(verdicts(left)).toEqual(['Fargo 5']));
    left.set('contentWeight', 1);
    right.set('adventure', 0.5);
    await vi.waitFor(() => expect(right.store.getState().contentWeight.value).toBe(1));
    await vi.waitFor(() => expect(left.store.getState().adventure.value).toBe(0.5));
    expect(left.store.getState().contentWeight.value).toBe(1);
  });

  it('lose nothing when both write before either hears of the other', async () => {
    vi.stubGlobal('BroadcastChannel', undefined);
    const [left, right] = [await openTab(), await openTab()];
    left.rate(heat, 4);
    right.rate(fargo, 5);
    left.rate(alien, 3);
    await Promise.all([left.flush(), right.flush()]);
    expect(verdicts(await openTab()).sort()).toEqual(['Alien 3', 'Fargo 5', 'Heat 4']);
    await left.refresh();
    expect(verdicts(left).sort()).toEqual(['Alien 3', 'Fargo 5', 'Heat 4']);
  });

  it('change a film even when the other tab has a clock that runs ahead', async () => {
    const ahead = await openTab(() => 9e12);
    const behind = await openTab();
    ahead.rate(heat, 4);
    await vi.waitFor(() => expect(verdicts(behind)).toEqual(['Heat 4']));
    behind.rate(heat, 1);
    await vi.waitFor(() => expect(verdicts(ahead)).toEqual(['Heat 1']));
  });

  it('pay no heed to what is not theirs', async () => {
    const tab = await openTab();
    tab.rate(heat, 4);
    const channel = new BroadcastChannel('test');
    channel.postMessage('hello');
    channel.postMessage({ opinions: [{ movieId: 6, verdict: 9 }, null], contentWeight: 7 });
    channel.postMessage({ opinions: [], adventure: { value: 2, changedAt: 9e12 }, mood: 'blue' });
    channel.postMessage({ opinions: [], contentWeight: { value: 0.1, changedAt: 9e12 } });
    await vi.waitFor(() => expect(tab.store.getState().contentWeight.value).toBe(0.1));
    expect(tab.store.getState()).not.toHaveProperty('mood');
    expect(tab.store.getState().adventure.value).toBeNull();
    channel.close();
    expect(verdicts(tab)).toEqual(['Heat 4']);
  });
});

describe('the device', () => {
  it('holds content of version 1: it is brought to the present shape', async () => {
    const rating = { movieId: 6, title: 'Heat', year: 1995, stars: 3.5, ratedAt: 77 };
    await set('test', { state: { ratings: [rating] }, version: 1 }, device());
    const tab = await openTab();
    expect(verdicts(tab)).toEqual(['Heat 3.5']);
    await tab.flush();
    expect(await get('test', device())).toMatchObject({ version: 3 });
  });

  it('holds content that cannot be read: it is set aside, not lost, and the page works on', async () => {
    await set('test', '%%% not ours %%%', device());
    const tab = await openTab();
    tab.rate(heat, 4);
    await tab.flush();
    expect(await get('test-damaged', device())).toBe('%%% not ours %%%');
    expect(verdicts(await openTab())).toEqual(['Heat 4']);
  });

  it('refuses: the page is told and works on', async () => {
    const refuse = () => {
      throw new DOMException('Not here.', 'SecurityError');
    };
    vi.stubGlobal('indexedDB', { open: refuse });
    const tab = await openTab();
    expect(tab.health.getState()).toEqual({ ready: true, blocked: true });
    tab.rate(heat, 4);
    tab.remove(heat);
    tab.undo();
    expect(verdicts(tab)).toEqual(['Heat 4']);
  });
});
