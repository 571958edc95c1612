import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MovieId, STARS } from '../../contract';
import { NOTHING_SET } from '../filters/settings';
import { readText } from '../import/testing';
import type { Entry } from '../profile/entry';
import { readBackup, toBackup, toCsv, toLetterboxd, toLetterboxdList, withIds } from './index';

const HEAT: Entry = {
  ...{ key: '/6', title: 'Heat', year: 1995, ids: { imdb: 113277, tmdb: 949 }, collection: '' },
  ...{ movieId: 6 as MovieId, status: 'rated', stars: 4.5, ratedAt: '2024-05-01' },
  ...{ time: Date.UTC(2024, 4, 1, 12), changedAt: 1 },
};

/** Letters that a spreadsheet, a CSV reader or our own title parser might stumble over. */
const title = fc
  .string({ unit: fc.constantFrom(...'aB é"\',;=+-@()/\n½千🎬'), minLength: 1, maxLength: 20 })
  .map((text) => text.trim())
  .filter((text) => text !== '' && !text.includes(' / '));
const day = fc
  .date({ min: new Date('1971-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const entry = fc
  .record({
    title,
    year: fc.option(fc.integer({ min: 1900, max: 2099 })),
    movieId: fc.option(fc.nat(2 ** 32 - 1)),
    imdb: fc.option(fc.integer({ min: 1, max: 40_000_000 })),
    tmdb: fc.option(fc.integer({ min: 1, max: 2_000_000 })),
    stars: fc.option(fc.constantFrom(...STARS)),
    isSaved: fc.boolean(),
    ratedAt: day,
    time: fc.integer({ min: 0, max: Date.UTC(2100, 0, 1) }),
  })
  .map(
    ({ imdb, tmdb, stars, isSaved, movieId, ...rest }): Entry => ({
      ...rest,
      key: 'one',
      collection: '',
      movieId: movieId as MovieId | null,
      ids: { ...(imdb && { imdb }), ...(tmdb && { tmdb }) },
      stars,
      status: stars ? 'rated' : isSaved ? 'saved' : 'seen',
      changedAt: 1,
    }),
  );

describe('our CSV', () => {
  test('has the columns of MovieLens, and more', () => {
    const seen: Entry = { ...HEAT, status: 'seen', stars: null, movieId: null, ids: {} };
    const refused: Entry = { ...HEAT, status: 'notInterested', stars: null };
    expect(toCsv([HEAT, seen, refused])).toBe(
      'movieId,title,rating,timestamp,date,imdbId,tmdbId,status\r\n' +
        '6,Heat (1995),4.5,1714564800,2024-05-01,tt0113277,949,rated\r\n' +
        ',Heat (1995),,1714564800,2024-05-01,,,seen\r\n',
    );
  });

  test('a day that is known by itself is the day of the timestamp', () => {
    expect(toCsv([{ ...HEAT, time: Date.UTC(2026, 0, 1) }])).toContain(
      `,${Date.UTC(2024, 4, 1, 12) / 1000},2024-05-01,`,
    );
  });

  test('runs nothing in a spreadsheet, and comes back unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { minLength: 1, maxLength: 8 }), async (entries) => {
        const { rows, problems } = await readText(toCsv(entries), 'matinee.csv');
        expect(problems).toEqual([]);
        expect(
          rows.map(({ title, year, ids, kind, stars, ratedAt, leftOut }) => {
            const { movieId = null, ...others } = ids;
            return { title, year, movieId, ids: others, kind, stars, ratedAt, leftOut };
          }),
        ).toEqual(
          entries.map(({ title, year, movieId, ids, status, stars, ratedAt }) => ({
            ...{ title, year, movieId, ids, stars, ratedAt, leftOut: null },
            kind: status === 'rated' ? 'rating' : status,
          })),
        );
      }),
    );
  });

  test.each(['=HYPERLINK("http://x")', '+1+1', '-1', '@SUM(A1)', "'=1"])(
    'the title %s is made harmless',
    async (formula) => {
      const text = toCsv([{ ...HEAT, title: formula }]);
      const cell = text.split('\r\n')[1]!.split(',')[1]!.replace(/^"/, '');
      expect(cell).not.toMatch(/^[=+\-@]/);
      expect((await readText(text)).rows[0]!.title).toBe(formula);
    },
  );
});

describe('for Letterboxd', () => {
  const saved: Entry = { ...HEAT, status: 'saved', stars: null };
  const seen: Entry = { ...HEAT, title: 'Alien', year: 1979, ids: {}, status: 'seen', stars: null };

  test('rated and seen films, without a day unless asked', () => {
    expect(toLetterboxd([HEAT, seen, saved])).toEqual([
      {
        name: 'matinee-letterboxd.csv',
        text: 'tmdbID,imdbID,Title,Year,Rating\r\n949,tt0113277,Heat,1995,4.5\r\n,,Alien,1979,\r\n',
      },
    ]);
    expect(toLetterboxd([HEAT], { diary: true })[0]!.text).toBe(
      'tmdbID,imdbID,Title,Year,Rating,WatchedDate\r\n949,tt0113277,Heat,1995,4.5,2024-05-01\r\n',
    );
    expect(toLetterboxd([saved])).toEqual([]);
  });

  test('is split below the limit, and nothing is lost on the way', async () => {
    const many = Array.from(
      { length: 30_000 },
      (_, i): Entry => ({
        ...HEAT,
        title: `A film with quite a long title, number ${i}, with an é`,
      }),
    );
    const files = toLetterboxd(many);
    expect(files.map(({ name }) => name)).toEqual(
      files.map((_, i) => `matinee-letterboxd-${i + 1}.csv`),
    );
    const sizes = files.map(({ text }) => new TextEncoder().encode(text).length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(900_000);
    expect(sizes.slice(0, -1).every((size) => size > 890_000)).toBe(true);
    const titles = [];
    for (const { name, text } of files) {
      for (const row of (await readText(text, name)).rows) titles.push(row.title);
    }
    expect(titles).toEqual(many.map((movie) => movie.title));
  });

  test('a list with notes', () => {
    expect(toLetterboxdList('matinee-picks', [{ ...seen, note: '=Loved by 12 people' }])).toEqual([
      {
        name: 'matinee-picks.csv',
        text: "tmdbID,imdbID,Title,Year,Review\r\n,,Alien,1979,'=Loved by 12 people\r\n",
      },
    ]);
  });
});

test('ids come from the model; those of the film itself stay', async () => {
  const movies = [
    { movieId: 6 as MovieId, ids: {} },
    { movieId: 7 as MovieId, ids: { imdb: 1 } },
    { movieId: null, ids: {} },
  ];
  const serviceIds = async (ids: readonly MovieId[]) => ({
    ok: true as const,
    value: ids.map((movieId) => ({ movieId, imdb: 100 + movieId, tmdb: 200 + movieId })),
  });
  expect(await withIds(movies, { serviceIds })).toEqual([
    { movieId: 6, ids: { imdb: 106, tmdb: 206 } },
    { movieId: 7, ids: { imdb: 1, tmdb: 207 } },
    { movieId: null, ids: {} },
  ]);
  const problem = { code: 'worker-dead', message: '' } as const;
  expect(await withIds(movies, { serviceIds: async () => ({ ok: false, problem }) })).toEqual(
    movies,
  );
});

describe('a backup', () => {
  const settings = { ...NOTHING_SET, contentWeight: { value: 0.5, changedAt: 3 } };
  const savedAt = new Date('2026-11-26T05:00:00Z');

  test('brings everything back', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 6 }), (entries) => {
        const keyed = entries.map((one, i) => ({ ...one, key: `${i}` }));
        expect(readBackup(toBackup({ entries: keyed, settings }, savedAt))).toEqual({
          ok: true,
          backup: { entries: keyed, settings },
          savedAt,
          damaged: 0,
        });
      }),
    );
  });

  test('what is damaged costs itself alone', () => {
    const text = toBackup({ entries: [HEAT, { ...HEAT, key: 'b' }], settings }, savedAt);
    const broken = text
      .replace('"stars": 4.5', '"stars": 45')
      .replace('"value": 0.5', '"value": 5');
    expect(readBackup(broken)).toMatchObject({
      ok: true,
      damaged: 1,
      backup: { entries: [{ key: 'b' }], settings: NOTHING_SET },
    });
  });

  test.each([
    ['', 'no backup of Matinee'],
    ['[1]', 'no backup of Matinee'],
    ['{"format": "other"}', 'no backup of Matinee'],
    ['{"format": "matinee-backup", "version": 2, "entries": []}', 'newer Matinee (version 2'],
    ['{"format": "matinee-backup", "entries": []}', 'newer Matinee'],
    ['{"format": "matinee-backup", "version": 1}', 'no list of entries'],
  ])('%s is refused with a sentence', (text, message) => {
    const reading = readBackup(text);
    expect(reading).toMatchObject({ ok: false });
    expect(!reading.ok && reading.message).toContain(message);
  });

  test('given to the import it is sent to where it belongs', async () => {
    const { rows, problems } = await readText(
      toBackup({ entries: [HEAT], settings }, savedAt),
      'b.json',
    );
    expect(rows).toEqual([]);
    expect(problems[0]!.message).toBe(
      'b.json is a backup of Matinee. Restore it with “Restore a backup”.',
    );
  });
});
