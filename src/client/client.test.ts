import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ClientStatus, LoadProgress, ModelInfo, MovieId, Result } from '../contract';
import {
  client,
  code,
  endWorkers,
  gate,
  INFO,
  listWith,
  loads,
  ok,
  silence,
} from './testing/workers';

afterEach(endWorkers);

describe('calls', () => {
  it('reach the worker and bring progress and answers back', async () => {
    const progress: LoadProgress[] = [];
    const { client: made } = client({
      load: async (modelUrl, onProgress) => {
        await onProgress({ receivedBytes: 1, totalBytes: 2 });
        return ok({ ...INFO, name: modelUrl });
      },
      findMovies: async (ids) => ok(ids.map(() => null)),
    });
    const result = await made.load('/model/', (step) => progress.push(step));
    expect(result).toEqual(ok({ ...INFO, name: '/model/' }));
    expect(progress).toEqual([{ receivedBytes: 1, totalBytes: 2 }]);
    expect(await made.findMovies([1, 2] as MovieId[])).toEqual(ok([null, null]));
  });

  it('that throw in the worker are answered as internal', async () => {
    const { client: made } = client({
      starterMovies: () => {
        throw new Error('a defect');
      },
    });
    const result = await made.starterMovies(0, 5);
    expect(code(result)).toBe('internal');
    expect(!result.ok && result.problem.message).toContain('a defect');
  });
});

describe('latest wins', () => {
  it('cancels older calls at once, keeps one in flight and sends only the newest of those that wait', async () => {
    const asked: string[] = [];
    const first = gate<Result<readonly []>>();
    const arrived = gate<void>();
    const { client: made } = client({
      searchMovies: (query) => {
        asked.push(query);
        arrived.open();
        return query === 'a' ? first.promise : Promise.resolve(ok([]));
      },
    });
    const a = made.searchMovies('a', 5);
    await arrived.promise;
    const b = made.searchMovies('ab', 5);
    const c = made.searchMovies('abc', 5);
    expect(code(await a)).toBe('cancelled');
    expect(code(await b)).toBe('cancelled');
    expect(asked).toEqual(['a']);
    first.open(ok([]));
    expect(code(await c)).toBe('ok');
    expect(asked).toEqual(['a', 'abc']);
  });

  it('never settles an older call after a newer one, nor with an answer', async () => {
    const { client: made } = client({
      recommend: async ({ topN }) => {
        if (topN % 3 === 0) await new Promise((resolve) => setTimeout(resolve, 0));
        return listWith([topN]);
      },
    });
    const order: number[] = [];
    const answers = await Promise.all(
      Array.from({ length: 20 }, async (_, i) => {
        const result = await made.recommend({ ratings: [], topN: i + 1 });
        order.push(i);
        return result;
      }),
    );
    expect(answers.slice(0, -1).map(code)).toEqual(Array(19).fill('cancelled'));
    expect(answers.at(-1)).toEqual(listWith([20]));
    expect(order).toEqual(Array.from({ length: 20 }, (_, i) => i));
  });

  it('keeps searching and recommending apart', async () => {
    const { client: made } = client({
      recommend: async () => listWith([]),
      searchMovies: async () => ok([]),
    });
    const both = [made.recommend({ ratings: [], topN: 1 }), made.searchMovies('up', 1)] as const;
    expect((await Promise.all(both)).map(code)).toEqual(['ok', 'ok']);
  });
});

describe('load', () => {
  it('tells of the newest only: older ones settle as cancelled at once, and are heard no more', async () => {
    const reports: ((progress: LoadProgress) => unknown)[] = [];
    const gates = [gate<Result<ModelInfo>>(), gate<Result<ModelInfo>>()];
    const { client: made } = client({
      load: (_url, onProgress) => gates[reports.push(onProgress) - 1]!.promise,
    });
    const heard: string[] = [];
    const older = made.load('/model/', () => heard.push('older'), 'whole');
    const newer = made.load('/model/', () => heard.push('newer'), 'light');
    expect(code(await older)).toBe('cancelled');
    await vi.waitFor(() => expect(reports).toHaveLength(2));
    for (const report of reports) await report({ receivedBytes: 1, totalBytes: 2 });
    gates[0]!.open(ok(INFO));
    gates[1]!.open(ok({ ...INFO, name: 'light' }));
    expect(await newer).toEqual(ok({ ...INFO, name: 'light' }));
    expect(heard).toEqual(['newer']);
  });
});

describe('subscribe', () => {
  it('ends with the function it returns', async () => {
    const { client: made, started } = client(loads);
    const seen: ClientStatus[] = [];
    const end = made.subscribe((status) => seen.push(status));
    await made.load('/model/', silence);
    end();
    started[0]!.crash();
    await made.load('/model/', silence);
    expect(seen).toEqual([]);
  });
});
