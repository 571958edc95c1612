import { expect, test } from 'vitest';
import type { FilmMatch, NamedFilm } from '../../contract';
import { matchAll } from './match';

const films = Array.from(
  { length: 450 },
  (_, i): NamedFilm => ({ title: `Film ${i}`, otherTitles: [], year: 2000, ids: {} }),
);

function answersTo(asked: readonly NamedFilm[]): FilmMatch[] {
  return asked.map(({ title }) => ({ status: 'missing', why: title }));
}

test('asks in slices, keeps the order and reports', async () => {
  const slices: number[] = [];
  const progress: number[] = [];
  const result = await matchAll(
    films,
    {
      matchFilms: async (asked) => {
        slices.push(asked.length);
        return { ok: true, value: answersTo(asked) };
      },
    },
    { onProgress: (done, total) => progress.push(done / total) },
  );
  expect(result).toEqual({ ok: true, value: answersTo(films) });
  expect(slices).toEqual([100, 100, 100, 100, 50]);
  expect(progress).toEqual([100, 200, 300, 400, 450].map((done) => done / 450));
});

test('cancelled: asks no more', async () => {
  const aborter = new AbortController();
  let asked = 0;
  const result = await matchAll(
    films,
    {
      matchFilms: async (slice) => {
        asked++;
        aborter.abort();
        return { ok: true, value: answersTo(slice) };
      },
    },
    { signal: aborter.signal },
  );
  expect(result).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
  expect(asked).toBe(1);
});

test('a problem of the worker ends it', async () => {
  const problem = { code: 'not-loaded', message: 'No model.' } as const;
  const result = await matchAll(films, { matchFilms: async () => ({ ok: false, problem }) });
  expect(result).toEqual({ ok: false, problem });
});
