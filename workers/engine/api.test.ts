import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LoadProgress, MovieId, Stars } from '../../src/contract';
import { breakModel } from '../../src/pack/fixtures';
import { createEngine } from './api';
import { EngineError } from './errors';
import type { ModelSource } from './source/source';
import { code, sentence, value } from './testing/answers';
import { fileSource, modelFiles, rated, type TestData } from './testing/model-files';

const kernel = new WebAssembly.Module(
  readFileSync(new URL('../kernel/build/kernel.wasm', import.meta.url)),
);

const DATA: TestData = {
  movies: [
    ['Matrix, The (1999)', 'Action|Sci-Fi'],
    ['Alien (1979)', 'Horror|Sci-Fi'],
    ['Heat (1995)', 'Crime'],
  ],
  ratings: [
    [5, 4.5, 0],
    [4, 0, 4.5],
  ],
};
const files = await modelFiles(DATA);
const otherFiles = await modelFiles({ ...DATA, ratings: [[5, 5, 5]] });

const silence = () => {};

/** An engine whose n-th load takes the n-th source, the last one from then on; and what it was asked for. */
function engine(...sources: ModelSource[]) {
  const asked: { modelUrl: string; fresh: boolean }[] = [];
  let kernels = 0;
  const api = createEngine({
    kernel: async () => {
      kernels++;
      return kernel;
    },
    source: async (modelUrl, fresh) => {
      asked.push({ modelUrl, fresh });
      return sources[Math.min(asked.length, sources.length) - 1]!;
    },
  });
  return { api, asked, kernels: () => kernels };
}

function failing(error: Error): ModelSource {
  return {
    manifest: () => Promise.reject(error),
    // biome-ignore lint/correctness/useYield: it fails before it has anything
    async *part() {
      throw error;
    },
  };
}

/** Holds the manifest back until `open` is called. */
function held(source: ModelSource): { source: ModelSource; open: () => void } {
  let open = silence;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return {
    source: { ...source, manifest: () => opened.then(() => source.manifest()) },
    open: () => open(),
  };
}

describe('load', () => {
  it('answers with what the model is', async () => {
    const { api } = engine(fileSource(files));
    expect(value(await api.load('/model/', silence))).toMatchObject({ users: 2, movies: 3 });
  });

  it('called twice at once fetches once and tells both of progress', async () => {
    const { source, open } = held(fileSource(files));
    const { api, asked, kernels } = engine(source);
    const steps: LoadProgress[][] = [[], []];
    const loads = steps.map((list) => api.load('/model/', (step) => list.push(step)));
    open();
    expect((await Promise.all(loads)).map(code)).toEqual(['ok', 'ok']);
    expect(asked).toHaveLength(1);
    expect(kernels()).toBe(1);
    expect(steps[0]!.length).toBeGreaterThan(0);
    expect(steps[1]).toEqual(steps[0]);
  });

  it('of the model that is loaded fetches nothing', async () => {
    const { api, asked } = engine(fileSource(files));
    await api.load('/model/', silence);
    expect(code(await api.load('/model/', silence))).toBe('ok');
    expect(asked).toHaveLength(1);
  });

  it('that fails can be tried again', async () => {
    const offline = new EngineError('network', 'No connection.');
    const { api, asked } = engine(failing(offline), fileSource(files));
    expect(await api.load('/model/', silence)).toEqual({
      ok: false,
      problem: { code: 'network', message: 'No connection.' },
    });
    expect(code(await api.findMovies([]))).toBe('not-loaded');
    expect(code(await api.load('/model/', silence))).toBe('ok');
    expect(asked.map(({ fresh }) => fresh)).toEqual([false, false]);
  });

  it('after a damaged file asks past the caches', async () => {
    const broken = (await breakModel(files))[0]!;
    const { api, asked } = engine(fileSource(broken.files), fileSource(files));
    expect(code(await api.load('/model/', silence))).toBe(broken.code);
    expect(code(await api.load('/model/', silence))).toBe('ok');
    expect(asked.map(({ fresh }) => fresh)).toEqual([false, true]);
  });

  it('that fails leaves the model loaded before in use', async () => {
    const broken = (await breakModel(files))[0]!;
    const { api } = engine(fileSource(files), fileSource(broken.files));
    await api.load('/model/', silence);
    expect(code(await api.load('/other/', silence))).toBe(broken.code);
    expect(value(await api.findMovies([1 as MovieId]))[0]?.title).toBe('The Matrix');
    expect(code(await api.recommend({ ratings: rated({ 1: 5 }), topN: 1 }))).toBe('ok');
  });

  it('of another model keeps the first one answering until it is whole', async () => {
    const { source, open } = held(fileSource(otherFiles));
    const { api } = engine(fileSource(files), source);
    await api.load('/model/', silence);
    const loading = api.load('/other/', silence);
    const before = value(
      await api.recommend({ ratings: rated({ 2: 5 }), contentWeight: 0, topN: 1 }),
    );
    expect(before.recommendations[0]!.movie.title).toBe('The Matrix');
    open();
    expect(value(await loading).users).toBe(1);
    expect(code(await api.recommend({ ratings: [], topN: 1 }))).toBe('ok');
  });

  it('whose kernel fails can be tried again', async () => {
    let tries = 0;
    const api = createEngine({
      kernel: async () => {
        if (tries++ === 0) throw new EngineError('network', 'kernel.wasm is missing.');
        return kernel;
      },
      source: async () => fileSource(files),
    });
    expect(sentence(await api.load('/model/', silence))).toBe('kernel.wasm is missing.');
    expect(code(await api.load('/model/', silence))).toBe('ok');
  });
});

describe('calls', () => {
  it('before any load say so', async () => {
    const { api } = engine(fileSource(files));
    const calls = [
      api.searchMovies('a', 1),
      api.starterMovies(0, 1),
      api.findMovies([]),
      api.matchTitles([]),
      api.recommend({ ratings: [], topN: 1 }),
    ] as const;
    expect((await Promise.all(calls)).map(code)).toEqual(Array(5).fill('not-loaded'));
  });

  it('during the first load wait for it, and share its failure', async () => {
    const good = held(fileSource(files));
    const { api } = engine(good.source);
    const loading = api.load('/model/', silence);
    const waiting = api.searchMovies('matrix', 5);
    good.open();
    await loading;
    expect(value(await waiting).map(({ title }) => title)).toEqual(['The Matrix']);

    const bad = held(failing(new EngineError('network', 'No connection.')));
    const unlucky = engine(bad.source).api;
    const failed = unlucky.load('/model/', silence);
    const stranded = unlucky.searchMovies('matrix', 5);
    bad.open();
    await failed;
    expect(code(await stranded)).toBe('network');
  });

  it('find films by id and by title, aligned, null where there is none', async () => {
    const { api } = engine(fileSource(files));
    await api.load('/model/', silence);
    const found = value(await api.findMovies([3, 99, 1] as MovieId[]));
    expect(found.map((movie) => movie?.title ?? null)).toEqual(['Heat', null, 'The Matrix']);
    const matched = value(await api.matchTitles(['matrix', 'qqqqzzzz', 'alien']));
    expect(matched.map((movie) => movie?.title ?? null)).toEqual(['The Matrix', null, 'Alien']);
  });

  it('page through the starters and end', async () => {
    const { api } = engine(fileSource(files));
    await api.load('/model/', silence);
    const all = value(await api.starterMovies(0, 10)).map(({ movieId }) => movieId);
    expect(all.toSorted()).toEqual([1, 2, 3]);
    expect(value(await api.starterMovies(1, 1)).map(({ movieId }) => movieId)).toEqual([all[1]]);
    expect(value(await api.starterMovies(3, 5))).toEqual([]);
  });

  it('refuse what is out of range, naming parameter and value', async () => {
    const { api } = engine(fileSource(files));
    await api.load('/model/', silence);
    const one = { ratings: rated({ 1: 5 }), topN: 1 };
    const twice = [...rated({ 1: 5 }), ...rated({ 1: 4 })];
    const refused = {
      'contentWeight is -0.1': api.recommend({ ...one, contentWeight: -0.1 }),
      'contentWeight is 1.01': api.recommend({ ...one, contentWeight: 1.01 }),
      'contentWeight is NaN': api.recommend({ ...one, contentWeight: Number.NaN }),
      'topN is 0': api.recommend({ ...one, topN: 0 }),
      'topN is 1.5': api.recommend({ ...one, topN: 1.5 }),
      'rating of movie 1 is 4.2': api.recommend({ ...one, ratings: rated({ 1: 4.2 as Stars }) }),
      'Movie 1 is rated more than once': api.recommend({ ...one, ratings: twice }),
      'limit is 0': api.searchMovies('alien', 0),
      'offset is -1': api.starterMovies(-1, 5),
    };
    for (const [what, call] of Object.entries(refused)) {
      const result = await call;
      expect(code(result), what).toBe('bad-request');
      expect(sentence(result)).toContain(what);
    }
  });
});
