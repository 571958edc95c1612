import { get, keys, set } from 'idb-keyval';
import { describe, expect, it, vi } from 'vitest';
import type { Movie, MovieMatch, NamedMovie } from '../../contract';
import { importAll } from '../profile/imported';
import { entriesWith } from '../profile/library';
import { named } from '../testing/entries';
import { onDevice, ratings, tabsOfOneDevice } from '../testing/tabs';

const heat = named(6, 'Heat');
const fargo = named(608, 'Fargo', 1996);
const alien = named(1214, 'Alien', 1979);

const { newTab, openTab } = tabsOfOneDevice();

const opinion = { ...heat, verdict: 3.5, ratedAt: 77, changedAt: 77 };
const version3 = { state: { opinions: { 6: opinion } }, version: 3 };

describe('two tabs', () => {
  it('agree after each change, in both directions', async () => {
    const [left, right] = [await openTab(), await openTab()];
    left.rate(heat, 4);
    right.rate(fargo, 5);
    await vi.waitFor(() => expect(ratings(left)).toEqual(['Fargo 5', 'Heat 4']));
    await vi.waitFor(() => expect(ratings(right)).toEqual(['Fargo 5', 'Heat 4']));
    right.unrate(heat);
    await vi.waitFor(() => expect(ratings(left)).toEqual(['Fargo 5']));
    left.set('contentWeight', 1);
    right.set('recentFrom', 2015);
    await vi.waitFor(() => expect(right.store.getState().contentWeight.value).toBe(1));
    await vi.waitFor(() => expect(left.store.getState().recentFrom.value).toBe(2015));
    expect(left.store.getState().contentWeight.value).toBe(1);
  });

  it('lose nothing when both write before either hears of the other', async () => {
    vi.stubGlobal('BroadcastChannel', undefined);
    const [left, right] = [await openTab(), await openTab()];
    left.rate(heat, 4);
    right.rate(fargo, 5);
    left.rate(alien, 3);
    await Promise.all([left.flush(), right.flush()]);
    expect(ratings(await openTab()).sort()).toEqual(['Alien 3', 'Fargo 5', 'Heat 4']);
    await left.refresh();
    expect(ratings(left).sort()).toEqual(['Alien 3', 'Fargo 5', 'Heat 4']);
  });

  it('share one history: either undoes what was done last', async () => {
    const [left, right] = [await openTab(), await openTab()];
    left.rate(heat, 4);
    await vi.waitFor(() => expect(ratings(right)).toEqual(['Heat 4']));
    right.undo();
    await vi.waitFor(() => expect(ratings(left)).toEqual([]));
    left.redo();
    await vi.waitFor(() => expect(ratings(right)).toEqual(['Heat 4']));
  });

  it('change a movie even when the other tab has a clock that runs ahead', async () => {
    const ahead = await openTab({ now: () => 9e12 });
    const behind = await openTab();
    ahead.rate(heat, 4);
    await vi.waitFor(() => expect(ratings(behind)).toEqual(['Heat 4']));
    behind.rate(heat, 1);
    await vi.waitFor(() => expect(ratings(ahead)).toEqual(['Heat 1']));
  });

  it('end with all ratings when five of them import sixty each at once', async () => {
    const tabs = await Promise.all(Array.from({ length: 5 }, () => openTab()));
    tabs.forEach((tab, t) => {
      const rows = Array.from({ length: 60 }, (_, i) => named(t * 60 + i, `Film ${t * 60 + i}`));
      importAll(
        tab.writer,
        rows.map((row) => ({ ...row, status: 'rated', stars: 3, ratedAt: null })),
      );
    });
    await Promise.all(tabs.map((tab) => tab.flush()));
    for (const tab of tabs) await vi.waitFor(() => expect(ratings(tab)).toHaveLength(300));
    expect(ratings(await openTab())).toHaveLength(300);
  });

  it('read the device when they missed what another wrote', async () => {
    const left = await openTab();
    left.rate(heat, 4);
    await left.flush();
    const late = newTab();
    left.rate(fargo, 5);
    await vi.waitFor(() => expect(ratings(late)).toEqual(['Fargo 5', 'Heat 4']));
  });

  it('pay no heed to what is not theirs', async () => {
    const tab = await openTab();
    tab.rate(heat, 4);
    const channel = new BroadcastChannel('matinee /test/');
    const news = { kind: 'news', from: 'x', count: 1, entries: [], changes: [], settings: {} };
    const at = (value: unknown) => ({ value, changedAt: 9e12 });
    channel.postMessage('hello');
    channel.postMessage({ ...news, entries: [{ movieId: 6, stars: 9 }, null], changes: [7] });
    channel.postMessage({ ...news, settings: { contentWeight: at(2), mood: 'blue' } });
    channel.postMessage({ ...news, settings: { contentWeight: at(0.1) } });
    await vi.waitFor(() => expect(tab.store.getState().contentWeight.value).toBe(0.1));
    channel.close();
    expect(tab.store.getState()).not.toHaveProperty('mood');
    expect(ratings(tab)).toEqual(['Heat 4']);
  });
});

describe('two sites of one origin', () => {
  it('keep their visitors apart', async () => {
    const [a, b] = [await openTab({ site: '/A/' }), await openTab({ site: '/B/' })];
    a.rate(heat, 4);
    b.rate(fargo, 5);
    b.clear();
    await Promise.all([a.flush(), b.flush()]);
    expect(ratings(a)).toEqual(['Heat 4']);
    expect(ratings(await openTab({ site: '/A/' }))).toEqual(['Heat 4']);
    expect(ratings(await openTab({ site: '/B/' }))).toEqual([]);
    expect(ratings(await openTab({ site: '/A/B/' }))).toEqual([]);
  });

  it('give what was kept before to the one that is opened first', async () => {
    await set('matinee', version3, onDevice());
    const a = await openTab({ site: '/A/' });
    const b = await openTab({ site: '/B/' });
    expect([ratings(a), ratings(b)]).toEqual([['Heat 3.5'], []]);
    expect(await get('matinee', onDevice())).toBeUndefined();
    expect(ratings(await openTab({ site: '/A/' }))).toEqual(['Heat 3.5']);
  });

  it('join what an older page still wrote to the old place, for that one site', async () => {
    await set('matinee', version3, onDevice());
    const a = await openTab({ site: '/A/' });
    a.rate(fargo, 5);
    await a.flush();
    const alienThen = { ...opinion, ...alien, changedAt: 99 };
    await set('matinee', { state: { opinions: { 1214: alienThen } }, version: 3 }, onDevice());
    expect(ratings(await openTab({ site: '/B/' }))).toEqual([]);
    expect(ratings(await openTab({ site: '/A/' })).sort()).toEqual([
      'Alien 3.5',
      'Fargo 5',
      'Heat 3.5',
    ]);
  });
});

describe('the device', () => {
  it('holds content of version 1: it is brought to the present shape', async () => {
    const rating = { ...heat, stars: 3.5, ratedAt: 77 };
    await set('profile /test/', { state: { ratings: [rating] }, version: 1 }, onDevice());
    const tab = await openTab();
    expect(ratings(tab)).toEqual(['Heat 3.5']);
    await tab.flush();
    expect(await get('profile /test/', onDevice())).toMatchObject({ version: 4 });
  });

  it('holds what a newer Matinee wrote: it stays untouched, and the page works in memory', async () => {
    const newer = { state: { entries: { a: 1 }, moods: ['blue'] }, version: 5 };
    await set('profile /test/', newer, onDevice());
    const tab = await openTab();
    expect(tab.health.getState()).toEqual({ ready: true, trouble: 'newer' });
    tab.rate(heat, 4);
    tab.undo();
    tab.redo();
    tab.set('contentWeight', 0.5);
    await tab.flush();
    expect(ratings(tab)).toEqual(['Heat 4']);
    expect(await get('profile /test/', onDevice())).toEqual(newer);
  });

  it('is taken over by a newer Matinee in another tab: from then on nothing is written', async () => {
    const tab = await openTab();
    tab.rate(heat, 4);
    await tab.flush();
    const newer = { state: { entries: {} }, version: 5 };
    await set('profile /test/', newer, onDevice());
    tab.rate(fargo, 5);
    await tab.flush();
    expect(tab.health.getState().trouble).toBe('newer');
    expect(await get('profile /test/', onDevice())).toEqual(newer);
  });

  it('holds content that cannot be read: it is set aside, not lost, and the page works on', async () => {
    await set('profile /test/', '%%% not ours %%%', onDevice());
    const tab = await openTab();
    tab.rate(heat, 4);
    await tab.flush();
    const aside = (await keys(onDevice())).find((key) => String(key).startsWith('damaged /test/'));
    expect(await get(aside as string, onDevice())).toBe('%%% not ours %%%');
    expect(ratings(await openTab())).toEqual(['Heat 4']);
  });

  it.each([-1e9, 0, 2.5, Number.NaN, 'three'])(
    'holds content of version %s: what can be read of it is used, and the original set aside',
    async (version) => {
      await set('profile /test/', { ...version3, version }, onDevice());
      const tab = await openTab();
      expect(ratings(tab)).toEqual(['Heat 3.5']);
      await tab.flush();
      expect(await get('profile /test/', onDevice())).toMatchObject({ version: 4 });
      expect((await keys(onDevice())).some((key) => String(key).startsWith('damaged'))).toBe(true);
    },
  );

  it('refuses: the page is told and works on', async () => {
    const refuse = () => {
      throw new DOMException('Not here.', 'SecurityError');
    };
    vi.stubGlobal('indexedDB', { open: refuse });
    const tab = await openTab();
    expect(tab.health.getState()).toEqual({ ready: true, trouble: 'blocked' });
    tab.rate(heat, 4);
    tab.unrate(heat);
    tab.undo();
    expect(ratings(tab)).toEqual(['Heat 4']);
  });

  it('refuses for a while: when it takes writes again, all that was said is kept', async () => {
    const { indexedDB } = globalThis;
    const tab = await openTab();
    vi.stubGlobal('indexedDB', {
      open() {
        throw new DOMException('Full.', 'QuotaExceededError');
      },
    });
    const other = newTab();
    other.rate(heat, 4);
    await other.flush();
    expect(other.health.getState().trouble).toBe('blocked');
    vi.stubGlobal('indexedDB', indexedDB);
    other.rate(fargo, 5);
    await other.flush();
    expect(other.health.getState().trouble).toBeNull();
    expect(ratings(await openTab())).toEqual(['Fargo 5', 'Heat 4']);
    await vi.waitFor(() => expect(ratings(tab)).toHaveLength(2));
  });

  it('forgets everything of a site when asked to, in all its tabs', async () => {
    const [tab, other] = [await openTab(), await openTab()];
    const elsewhere = await openTab({ site: '/other/' });
    elsewhere.rate(alien, 1);
    tab.rate(heat, 4);
    await vi.waitFor(() => expect(ratings(other)).toEqual(['Heat 4']));
    await tab.eraseAll();
    await vi.waitFor(() => expect(ratings(other)).toEqual([]));
    tab.undo();
    expect(ratings(tab)).toEqual([]);
    expect(await keys(onDevice())).not.toContainEqual(expect.stringContaining('/test/'));
    expect(ratings(await openTab({ site: '/other/' }))).toEqual(['Alien 1']);
    other.rate(fargo, 5);
    await other.flush();
    expect(ratings(await openTab())).toEqual(['Fargo 5']);
  });
});

describe('another collection', () => {
  /** A model in which id 6 is another movie and Heat has another id. */
  const models = {
    here: [{ ...heat, genres: [] }] as Movie[],
    there: [
      { ...named(6, 'Titanic', 1997), genres: [] },
      { ...named(949, 'Heat'), genres: [] },
    ],
  };
  const lookupIn = (name: keyof typeof models) => ({
    matchMovies: async (movies: readonly NamedMovie[]) => ({
      ok: true as const,
      value: movies.map((wanted): MovieMatch => {
        const movie = models[name].find(({ title }) => title === wanted.title);
        return movie
          ? { status: 'matched', movie, why: 'The same title.' }
          : { status: 'missing', why: 'No such title.' };
      }),
    }),
  });

  it('shows each rating under its own title, and the next visit knows without asking', async () => {
    const tab = await openTab();
    await tab.meet('here', lookupIn('here'));
    tab.rate(heat, 4);
    await tab.flush();
    tab.stop();

    const changed = await openTab();
    await changed.meet('there', lookupIn('there'));
    expect(ratings(changed)).toEqual(['Heat 4']);
    const [found] = entriesWith(changed.store.getState().library, 'rated');
    expect(found!.movieId).toBe(949);
    changed.rate(named(949, 'Heat'), 5);
    changed.rate(named(6, 'Titanic', 1997), 1);
    await changed.flush();

    const next = await openTab();
    expect(ratings(next)).toEqual(['Titanic 1', 'Heat 5']);
    await tab.refresh();
    await tab.meet('here', lookupIn('here'));
    expect(ratings(tab)).toEqual(['Heat 5']);
  });

  it('finds what an earlier one lacked', async () => {
    const tab = await openTab();
    await tab.meet('here', lookupIn('here'));
    const titanic = { movieId: null, title: 'Titanic', year: 1997 };
    importAll(tab.writer, [{ ...titanic, status: 'rated', stars: 4, ratedAt: '2020-01-01' }]);
    expect(tab.store.getState().library.missing).toHaveLength(1);
    await tab.meet('there', lookupIn('there'));
    expect(tab.store.getState().library.missing).toEqual([]);
    expect(ratings(tab)).toEqual(['Titanic 4']);
  });

  it('finds what the visitor kept by its title', async () => {
    const tab = await openTab();
    await tab.meet('here', lookupIn('here'));
    tab.keep({ title: 'Titanic', year: null });
    expect(tab.store.getState().library.missing).toMatchObject([
      { title: 'Titanic', year: null, movieId: null, status: 'saved' },
    ]);
    await tab.meet('there', lookupIn('there'));
    const { library } = tab.store.getState();
    expect(library.missing).toEqual([]);
    expect(entriesWith(library, 'saved').map(({ movieId }) => movieId)).toEqual([6]);
  });
});
