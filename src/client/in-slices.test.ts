import { afterEach, describe, expect, it } from 'vitest';
import type { MovieMatch, NamedMovie } from '../contract';
import { client, code, endWorkers, ok } from './testing/workers';

afterEach(endWorkers);

const movie = (i: number): NamedMovie => ({
  title: `Film ${i}`,
  otherTitles: [],
  year: 1995,
  ids: {},
});
const movies = Array.from({ length: 120 }, (_, i) => movie(i));
const missing = ({ title }: NamedMovie): MovieMatch => ({ status: 'missing', why: title });

describe('a slow call', () => {
  it('answers for all items in their order, and tells how far it is', async () => {
    const steps: number[][] = [];
    const { client: made } = client({ matchMovies: async (asked) => ok(asked.map(missing)) });
    const result = await made.matchMovies(movies, {
      onProgress: (done, total) => steps.push([done, total]),
    });
    expect(result).toEqual(ok(movies.map(missing)));
    expect(steps).toEqual([
      [50, 120],
      [100, 120],
      [120, 120],
    ]);
  });

  it('lets others pass', async () => {
    const order: string[] = [];
    const { client: made } = client({
      matchMovies: async (asked) => {
        order.push(`match ${asked.length}`);
        return ok(asked.map(missing));
      },
      searchMovies: async () => {
        order.push('search');
        return ok([]);
      },
    });
    let search: Promise<unknown> | undefined;
    await made.matchMovies(movies, {
      onProgress: () => {
        search ??= made.searchMovies('up', 1);
      },
    });
    await search;
    expect(order).toEqual(['match 50', 'search', 'match 50', 'match 20']);
  });

  it('ends when it is cancelled, with nothing more asked of the worker', async () => {
    const abort = new AbortController();
    let asked = 0;
    const { client: made } = client({
      matchMovies: async (slice) => {
        asked++;
        return ok(slice.map(missing));
      },
    });
    const matching = made.matchMovies(movies, {
      signal: abort.signal,
      onProgress: () => abort.abort(),
    });
    expect(code(await matching)).toBe('cancelled');
    expect(asked).toBe(1);
  });

  it('ends with the problem of the part that failed', async () => {
    const problem = { code: 'not-loaded', message: 'No model is loaded yet.' } as const;
    const { client: made } = client({ matchMovies: async () => ({ ok: false, problem }) });
    expect(await made.matchMovies(movies)).toEqual({ ok: false, problem });
  });
});
