import { describe, expect, it, vi } from 'vitest';
import { named } from '../testing/entries';
import { ratings, tabsOfOneDevice } from '../testing/tabs';
import { importAll } from './imported';
import { entriesWith } from './library';
import type { Profile } from './profile';

const heat = named(6, 'Heat');
const fargo = named(608, 'Fargo', 1996);
const alien = named(1214, 'Alien', 1979);

const { newTab, openTab } = tabsOfOneDevice();
const titlesWith = (tab: Profile, status: Parameters<typeof entriesWith>[1]) =>
  entriesWith(tab.store.getState().library, status).map(({ title }) => title);

describe('rating', () => {
  it('lists the newest first, and a change of stars keeps its place', async () => {
    const tab = await openTab();
    tab.rate(heat, 4);
    tab.rate(fargo, 5);
    tab.rate(heat, 2.5);
    expect(ratings(tab)).toEqual(['Fargo 5', 'Heat 2.5']);
  });

  it('is on the device when it is opened again, of the movie with id 0 too', async () => {
    const tab = await openTab();
    tab.rate(named(0, 'Zero'), 4);
    tab.set('contentWeight', 0.7);
    tab.set('recentFrom', 2015);
    await tab.flush();
    const again = await openTab();
    expect(ratings(again)).toEqual(['Zero 4']);
    expect(again.store.getState().contentWeight.value).toBe(0.7);
    expect(again.store.getState().recentFrom.value).toBe(2015);
  });

  it('joins what was rated before the device answered with what it held', async () => {
    const before = await openTab();
    before.rate(heat, 4);
    before.rate(fargo, 1);
    await before.flush();
    const early = newTab();
    early.rate(fargo, 5);
    await early.start();
    expect(ratings(early).sort()).toEqual(['Fargo 5', 'Heat 4']);
    await early.flush();
    expect(ratings(await openTab()).sort()).toEqual(['Fargo 5', 'Heat 4']);
  });
});

describe('what is said of a movie', () => {
  it('is one thing at a time', async () => {
    const tab = await openTab();
    tab.save(heat);
    expect(titlesWith(tab, 'saved')).toEqual(['Heat']);
    tab.markSeen(heat);
    expect([titlesWith(tab, 'saved'), titlesWith(tab, 'seen')]).toEqual([[], ['Heat']]);
    tab.rate(heat, 3);
    expect([titlesWith(tab, 'seen'), ratings(tab)]).toEqual([[], ['Heat 3']]);
    tab.markSeen(heat);
    expect(ratings(tab)).toEqual(['Heat 3']);
    tab.refuse(alien);
    tab.restore(alien);
    expect(titlesWith(tab, 'notInterested')).toEqual([]);
  });

  it('can be said of many in one step', async () => {
    const tab = await openTab();
    tab.rate(heat, 3);
    tab.mark([heat, fargo, alien], 'saved');
    expect(titlesWith(tab, 'saved')).toHaveLength(3);
    tab.undo();
    expect([titlesWith(tab, 'saved'), ratings(tab)]).toEqual([[], ['Heat 3']]);
  });

  it('keeps a movie that was chosen and not rated, after a reload too', async () => {
    const tab = await openTab();
    tab.addToRate(heat);
    tab.addToRate(fargo);
    await tab.flush();
    expect(titlesWith(await openTab(), 'toRate')).toEqual(['Fargo', 'Heat']);
  });
});

describe('an import', () => {
  const row = (movie: typeof heat, stars: 1 | 3, ratedAt: string | null = null) =>
    ({ ...movie, status: 'rated', stars, ratedAt }) as const;

  it('is one step: replaced stars return with undo, new movies go', async () => {
    const tab = await openTab();
    tab.rate(heat, 4);
    const rows = [row(heat, 1, '2020-05-01'), row(fargo, 3)];
    expect(importAll(tab.writer, rows)).toEqual({ added: 1, changed: 1, unchanged: 0 });
    expect(ratings(tab).sort()).toEqual(['Fargo 3', 'Heat 1']);
    tab.undo();
    expect(ratings(tab)).toEqual(['Heat 4']);
    tab.redo();
    expect(ratings(tab).sort()).toEqual(['Fargo 3', 'Heat 1']);
  });

  it('changes nothing the second time', async () => {
    const tab = await openTab();
    const missing = { movieId: null, title: 'Dune', year: 2021, ids: { imdb: 1160419 } };
    const rows = [
      row(heat, 1, '2020-05-01'),
      { ...fargo, status: 'seen', stars: null, ratedAt: null } as const,
      { ...missing, status: 'saved', stars: null, ratedAt: null } as const,
    ];
    expect(importAll(tab.writer, rows).added).toBe(3);
    const { entries, history } = tab.store.getState();
    expect(importAll(tab.writer, rows)).toEqual({ added: 0, changed: 0, unchanged: 3 });
    expect(tab.store.getState()).toMatchObject({ entries, history });
  });

  it('never takes stars away for a movie that the file only knows as seen or saved', async () => {
    const tab = await openTab();
    tab.rate(heat, 4);
    tab.refuse(fargo);
    const seen = { status: 'seen', stars: null, ratedAt: null } as const;
    importAll(tab.writer, [
      { ...heat, ...seen },
      { ...fargo, ...seen },
    ]);
    expect([ratings(tab), titlesWith(tab, 'notInterested')]).toEqual([['Heat 4'], ['Fargo']]);
  });

  it('keeps what the collection lacks under its own title, apart', async () => {
    const tab = await openTab();
    const dune = { movieId: null, title: 'Dune', year: 2021, ids: { imdb: 1160419 } };
    importAll(tab.writer, [{ ...dune, status: 'rated', stars: 4, ratedAt: '2022-01-02' }]);
    await tab.flush();
    const again = await openTab();
    expect(again.store.getState().library.missing).toMatchObject([
      { ...dune, status: 'rated', stars: 4, ratedAt: '2022-01-02' },
    ]);
    again.rate(again.store.getState().library.missing[0]!, 5);
    expect(again.store.getState().library.missing[0]!.stars).toBe(5);
  });

  it('keeps what the visitor typed, and what was said of it before', async () => {
    const tab = await openTab();
    const barbie = { title: 'Barbie', year: 2023 };
    tab.keep(barbie);
    const [kept] = tab.store.getState().library.missing;
    expect(kept).toMatchObject({ ...barbie, movieId: null, status: 'saved' });
    tab.rate(kept!, 4);
    tab.keep({ title: 'barbie', year: 2023 });
    expect(tab.store.getState().library.missing).toMatchObject([{ ...barbie, stars: 4 }]);
    tab.undo();
    tab.undo();
    expect(tab.store.getState().library.missing).toEqual([]);
  });

  it('takes a time that no calendar has for unknown, and keeps the rating after a reload', async () => {
    const tab = await openTab();
    importAll(tab.writer, [{ ...row(heat, 3, '9999-99-99'), time: 1e306 }]);
    await tab.flush();
    const again = await openTab();
    expect(ratings(again)).toEqual(['Heat 3']);
    expect(Object.values(again.store.getState().entries)[0]!.ratedAt).toBeNull();
  });
});

describe('undo', () => {
  it('takes back a rating, a change, a removal, a clearing, and a refusal', async () => {
    const tab = await openTab();
    tab.rate(heat, 4);
    tab.rate(fargo, 5);
    const start = ratings(tab);

    tab.rate(alien, 3);
    tab.undo();
    expect(ratings(tab)).toEqual(start);
    tab.rate(heat, 1);
    tab.undo();
    expect(ratings(tab)).toEqual(start);
    tab.unrate(heat);
    expect(ratings(tab)).toEqual(['Fargo 5']);
    tab.undo();
    expect(ratings(tab)).toEqual(start);
    tab.clear();
    expect(ratings(tab)).toEqual([]);
    tab.undo();
    expect(ratings(tab)).toEqual(start);
    tab.refuse(alien);
    expect(titlesWith(tab, 'notInterested')).toEqual(['Alien']);
    tab.undo();
    expect(titlesWith(tab, 'notInterested')).toEqual([]);
  });

  it('goes back and forth step by step', async () => {
    const tab = await openTab();
    tab.rate(heat, 4);
    tab.rate(fargo, 5);
    tab.clear();
    tab.undo();
    tab.undo();
    expect(ratings(tab)).toEqual(['Heat 4']);
    tab.undo();
    tab.undo();
    expect(ratings(tab)).toEqual([]);
    tab.redo();
    tab.redo();
    expect(ratings(tab)).toEqual(['Fargo 5', 'Heat 4']);
    tab.redo();
    tab.redo();
    expect(ratings(tab)).toEqual([]);
  });

  it('survives a reload, and so does redo', async () => {
    const tab = await openTab();
    tab.rate(heat, 4);
    tab.rate(fargo, 5);
    tab.undo();
    await tab.flush();
    const again = await openTab();
    again.redo();
    expect(ratings(again)).toEqual(['Fargo 5', 'Heat 4']);
    again.undo();
    again.undo();
    expect(ratings(again)).toEqual([]);
  });

  it('cannot redo once something else was done', async () => {
    const tab = await openTab();
    tab.rate(heat, 4);
    tab.undo();
    tab.rate(fargo, 5);
    tab.redo();
    expect(ratings(tab)).toEqual(['Fargo 5']);
    await tab.flush();
    const again = await openTab();
    again.redo();
    expect(ratings(again)).toEqual(['Fargo 5']);
  });

  it('takes back the choice of a movie together with its stars', async () => {
    const tab = await openTab();
    tab.addToRate(heat);
    tab.rate(heat, 4);
    tab.undo();
    expect([titlesWith(tab, 'toRate'), ratings(tab)]).toEqual([[], []]);
    tab.redo();
    expect(ratings(tab)).toEqual(['Heat 4']);
    tab.undo();
    tab.undo();
    expect(titlesWith(tab, 'toRate')).toEqual([]);
  });

  it('remembers fifty changes, here and on the device', async () => {
    const tab = await openTab();
    for (let i = 1; i <= 60; i++) tab.rate(named(i, `Film ${i}`), 3);
    await tab.flush();
    const again = await openTab();
    for (const each of [tab, again]) {
      expect(each.store.getState().history).toHaveLength(50);
    }
    for (let i = 0; i < 60; i++) again.undo();
    expect(ratings(again)).toHaveLength(10);
  });

  it('leaves alone a movie of which another tab said something else since', async () => {
    vi.stubGlobal('BroadcastChannel', undefined);
    const [tab, other] = [await openTab(), await openTab()];
    tab.rate(heat, 4);
    tab.rate(fargo, 5);
    tab.clear();
    await tab.flush();
    await other.refresh();
    other.rate(heat, 2);
    await other.flush();
    const { history } = tab.store.getState();
    await tab.refresh();
    expect(ratings(tab)).toEqual(['Heat 2']);
    expect(tab.store.getState().history).toHaveLength(history.length + 1);
    tab.undo();
    expect(ratings(tab)).toEqual([]);
    tab.undo();
    expect(ratings(tab).sort()).toEqual(['Fargo 5', 'Heat 4']);
  });

  it('outlives its notice', async () => {
    const tab = await openTab();
    tab.rate(heat, 4);
    tab.dismissUndo();
    expect(tab.store.getState().shown).toBeNull();
    tab.undo();
    expect(ratings(tab)).toEqual([]);
  });

  it('brings back every movie that was refused', async () => {
    const tab = await openTab();
    tab.refuse(heat);
    tab.refuse(alien);
    tab.restoreAll();
    expect(titlesWith(tab, 'notInterested')).toEqual([]);
    tab.undo();
    expect(titlesWith(tab, 'notInterested')).toHaveLength(2);
  });
});

describe('a backup', () => {
  it('brings everything to a fresh device', async () => {
    const tab = await openTab();
    tab.rate(heat, 4);
    tab.save(fargo);
    tab.set('recentFrom', 2015);
    const fresh = await openTab({ site: '/fresh/' });
    fresh.restoreBackup(tab.backup(), 'whole');
    expect(fresh.backup()).toMatchObject({ settings: { recentFrom: { value: 2015 } } });
    expect([ratings(fresh), titlesWith(fresh, 'saved')]).toEqual([['Heat 4'], ['Fargo']]);
  });

  it('restored whole takes the place of all there is, and can be undone', async () => {
    const tab = await openTab();
    tab.rate(heat, 4);
    const backup = tab.backup();
    tab.rate(heat, 1);
    tab.rate(fargo, 5);
    tab.restoreBackup(backup, 'whole');
    expect(ratings(tab)).toEqual(['Heat 4']);
    tab.undo();
    expect(ratings(tab).sort()).toEqual(['Fargo 5', 'Heat 1']);
  });

  it('restored and merged brings back what is gone and keeps what is newer', async () => {
    const tab = await openTab();
    tab.rate(heat, 4);
    tab.rate(alien, 3);
    const backup = tab.backup();
    const fresh = await openTab({ site: '/fresh/' });
    fresh.rate(heat, 1);
    fresh.rate(fargo, 5);
    fresh.restoreBackup(backup, 'merged');
    expect(ratings(fresh).sort()).toEqual(['Alien 3', 'Fargo 5', 'Heat 1']);
  });
});
