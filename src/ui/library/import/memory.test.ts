import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Movie, MovieId, MovieInFiles, MovieMatch } from '../../../contract';
import { importAll, newsIn, type Profile } from '../../../store';
import { moviesIn, readImport } from '../../../store/import';
import { movieKey } from '../../../store/import/entries';
import { fixture, readText } from '../../../store/import/testing';
import { tabsOfOneDevice } from '../../../store/testing/tabs';
import { accept, decidedBefore } from './memory';
import { type Decision, type Decisions, doubtful, entriesOf, type PlannedFilm } from './plan';

/** Few enough that films of a file turn out to be one. */
const MOVIES: readonly Movie[] = Array.from({ length: 9 }, (_, i) => ({
  movieId: i as MovieId,
  title: `Film ${i}`,
  year: 1990 + i,
  genres: [],
}));

const films = {
  findMovies: async (ids: readonly MovieId[]) =>
    ({ ok: true, value: ids.map((id) => MOVIES[id] ?? null) }) as const,
  matchMovies: async () => ({ ok: true, value: [] }) as const,
};

const { openTab } = tabsOfOneDevice();

/** A number that is always the same for a text and a seed. */
function chance(text: string, seed: number): number {
  let hash = seed;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 3;
  return hash;
}

/** Some answer of an engine, the same each time. */
function matchOf(film: MovieInFiles, seed: number): MovieMatch {
  const number = chance(movieKey(film), seed);
  const [first, second] = [MOVIES[number % 9]!, MOVIES[(number >> 4) % 9]!];
  switch ((number >> 8) % 4) {
    case 0:
      return { status: 'matched', movie: first, why: '' };
    case 1:
      return { status: 'missing', why: '' };
    default:
      return { status: 'review', candidates: [first, second], why: '' };
  }
}

/** Decides all that is open, one way or another. */
function decideAll(plan: readonly PlannedFilm[], before: Decisions, seed: number): Decisions {
  const ways: readonly Decision[] = ['none of these', 'left out', MOVIES[3]!, MOVIES[8]!];
  const open = doubtful(plan).filter((place) => !before.has(place));
  const fresh = open.map((place): readonly [number, Decision] => {
    return [place, ways[chance(movieKey(plan[place]!.film), seed + 1) % 4]!];
  });
  return new Map([...before, ...fresh]);
}

async function importFile(tab: Profile, file: File, seed: number) {
  const { rows } = await readImport([file]);
  const plan = moviesIn(rows).map((film) => ({ film, match: matchOf(film, seed) }));
  const before = await decidedBefore(plan, tab, films);
  const open = doubtful(plan).length - before.size;
  const decisions = decideAll(plan, before, seed);
  const news = newsIn(tab.writer, entriesOf(plan, decisions)).length;
  await accept(plan, decisions, before, tab);
  await tab.flush();
  return { open, news };
}

const FILES = readdirSync(new URL('../../../store/import/fixtures', import.meta.url));

describe('the same file a second time', () => {
  it.each(FILES)('asks nothing and changes nothing: %s', async (name) => {
    let asked = 0;
    for (let seed = 1; seed <= 8; seed++) {
      const tab = await openTab({ site: `/${seed}/` });
      await tab.meet('here', films);
      const once = await importFile(tab, fixture(name), seed);
      asked += once.open;
      const { entries, history } = tab.store.getState();

      expect(await importFile(tab, fixture(name), seed)).toEqual({ open: 0, news: 0 });
      const after = tab.store.getState();
      expect([after.entries, after.history]).toEqual([entries, history]);
    }
    const holdsFilms = (await readImport([fixture(name)])).rows.some((row) => !row.leftOut);
    expect(asked > 0).toBe(holdsFilms);
  });

  it('keeps one of two ways to write a film that the collection lacks', async () => {
    const tab = await openTab();
    await tab.meet('here', films);
    const { rows } = await readText('title,year,rating\nWALL·E,2008,4\nWall-E,2008,3\n');
    const plan = moviesIn(rows).map((film): PlannedFilm => {
      return { film, match: { status: 'missing', why: '' } };
    });
    expect(plan).toHaveLength(2);
    const said = entriesOf(plan, new Map());
    expect(said).toMatchObject([{ stars: 3 }]);
    importAll(tab.writer, said);
    expect(newsIn(tab.writer, said)).toEqual([]);
  });
});

describe('what was decided', () => {
  /** A film that is doubtful with the first seed that makes it so. */
  const file = () => new File(['title,rating\nGodzilla,2\n'], 'films.csv');
  const seed = [1, 2, 3, 4, 5, 6, 7, 8].find((each) => {
    const film = { title: 'Godzilla', otherTitles: [], year: null, ids: {}, rows: [] };
    return matchOf(film, each).status === 'review';
  })!;

  it('does not count for another collection', async () => {
    const tab = await openTab();
    await tab.meet('here', films);
    expect((await importFile(tab, file(), seed)).open).toBe(1);
    await tab.meet('elsewhere', films);
    expect((await importFile(tab, file(), seed)).open).toBe(1);
    await tab.meet('here', films);
    expect((await importFile(tab, file(), seed)).open).toBe(0);
  });

  it('goes with an import that is undone, and comes back with it', async () => {
    const tab = await openTab();
    await tab.meet('here', films);
    const { rows } = await readImport([file()]);
    const plan = moviesIn(rows).map((film) => ({ film, match: matchOf(film, seed) }));
    const decided = async (profile: Profile) => [...(await decidedBefore(plan, profile, films))];
    await accept(plan, new Map([[0, MOVIES[3]!]]), new Map(), tab);
    expect(await decided(tab)).toEqual([[0, MOVIES[3]]]);
    tab.undo();
    expect(await decided(tab)).toEqual([]);
    tab.redo();
    await tab.flush();
    const again = await openTab();
    await again.meet('here', films);
    expect(await decided(again)).toEqual([[0, MOVIES[3]]]);
  });

  it('is forgotten with everything else', async () => {
    const tab = await openTab();
    await tab.meet('here', films);
    await importFile(tab, file(), seed);
    await tab.eraseAll();
    expect((await importFile(tab, file(), seed)).open).toBe(1);
  });
});
