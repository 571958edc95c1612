import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LoadProgress, ModelPart, MovieId } from '../../src/contract';
import { FlatIPIndex } from '../kernel/kernel';
import { createEngine } from './api';
import { cachedSource } from './source/cached-source';
import type { ModelSource } from './source/source';
import { code, value } from './testing/answers';
import { MemoryCache } from './testing/memory-cache';
import { fileSource, type ModelFiles, modelFiles, rated } from './testing/model-files';

const kernel = new WebAssembly.Module(
  readFileSync(new URL('../kernel/build/kernel.wasm', import.meta.url)),
);

const LIGHT = ['catalogue', 'weights'];
const WHOLE = ['catalogue', 'weights', 'ratings'];
const modelOf = (firstTitle: string, stars: number) =>
  modelFiles({
    movies: [
      [firstTitle, 'Sci-Fi'],
      ['Alien (1979)', 'Horror|Sci-Fi'],
      ['Heat (1995)', 'Crime'],
    ],
    ratings: [
      [5, stars, 0],
      [4, 0, 4.5],
    ],
  });
const files = await modelOf('Matrix, The (1999)', 4.5);
const newFiles = await modelOf('Solaris (1972)', 2);

/** Holds a part back until it is let go. */
function heldAt(part: ModelPart, source: ModelSource) {
  let letGo = () => {};
  const free = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const held: ModelSource = {
    ...source,
    async *part(entry) {
      if (entry.name === part) await free;
      yield* source.part(entry);
    },
  };
  return { source: held, letGo: () => letGo() };
}

/** A source whose ratings part breaks off. */
function cutShort(of: ModelFiles): ModelSource {
  const name = [...of.keys()].find((file) => file.startsWith('ratings')) ?? '';
  return fileSource(new Map([...of, [name, of.get(name)!.subarray(0, 20)]]));
}

/** An engine whose n-th load takes the n-th source; and which model each load said to be in use. */
function engine(...sources: ModelSource[]) {
  const signals: AbortSignal[] = [];
  const { load, ...api } = createEngine({
    kernel: async () => kernel,
    source: async (_, __, signal) => sources[signals.push(signal) - 1]!,
  });
  return {
    ...api,
    signals,
    load(modelUrl: string, scope: 'light' | 'whole' = 'whole') {
      const used: (readonly ModelPart[])[] = [];
      const listen = ({ model }: LoadProgress) => model && used.push(model.parts);
      return { used, done: load(modelUrl, listen, scope) };
    },
    async firstTitle() {
      return value(await api.findMovies([1 as MovieId]))[0]?.title;
    },
    /** Similar users who rated a film: none, unless the ratings are in use. */
    async similarUsers() {
      const request = { ratings: rated({ 1: 5 }), topN: 1 };
      return value(await api.explain(request, 2 as MovieId)).evidence.people;
    },
  };
}

afterEach(() => vi.restoreAllMocks());

describe('a load in parts', () => {
  it('answers from each part on, and says which are in use', async () => {
    const { source, letGo } = heldAt('weights', fileSource(files));
    const { load, firstTitle, similarUsers, recommend } = engine(source);
    const { used, done } = load('/model/');
    expect(await firstTitle()).toBe('The Matrix');
    expect(code(await recommend({ ratings: rated({ 1: 5 }), topN: 2 }))).toBe('ok');
    expect(used).toEqual([['catalogue']]);
    expect(await similarUsers()).toBe(0);
    letGo();
    expect(value(await done)).toMatchObject({ parts: WHOLE, kept: 'unavailable' });
    expect(used).toEqual([['catalogue'], LIGHT, WHOLE]);
    expect(await similarUsers()).toBeGreaterThan(0);
  });

  it('tells whoever joins it at once what is in use', async () => {
    const { source, letGo } = heldAt('weights', fileSource(files));
    const { load, signals } = engine(source);
    const first = load('/model/');
    await vi.waitFor(() => expect(first.used).toEqual([['catalogue']]));
    const second = load('/model/');
    expect(second.used).toEqual([['catalogue']]);
    letGo();
    expect(value(await second.done)).toEqual(value(await first.done));
    expect(second.used).toEqual(first.used);
    expect(signals).toHaveLength(1);
  });

  it('that fails keeps its parts in use; the next try does not go back behind them', async () => {
    const { load, firstTitle } = engine(cutShort(files), fileSource(files));
    const broken = load('/model/');
    expect(await broken.done).toMatchObject({
      ok: false,
      problem: { code: 'pack-truncated', part: 'ratings' },
    });
    expect(broken.used).toEqual([['catalogue'], LIGHT]);
    expect(await firstTitle()).toBe('The Matrix');
    const again = load('/model/');
    expect(code(await again.done)).toBe('ok');
    expect(again.used).toEqual([LIGHT, WHOLE]);
  });

  it('of another model joins nothing until it is whole', async () => {
    const { source, letGo } = heldAt('ratings', fileSource(newFiles));
    const { load, firstTitle } = engine(fileSource(files), source);
    await load('/model/', 'light').done;
    const { used, done } = load('/new/');
    expect(await firstTitle()).toBe('The Matrix');
    letGo();
    await done;
    expect(used).toEqual([WHOLE]);
    expect(await firstTitle()).toBe('Solaris');
  });
});

describe('a model kept by an earlier visit', () => {
  const URL = 'https://films.test/model/';
  const kept = (source: ModelSource, cache: MemoryCache) => cachedSource(URL, source, cache);

  async function visited() {
    const cache = new MemoryCache();
    const done = await engine(kept(fileSource(files), cache)).load(URL).done;
    expect(value(done).kept).toBe('kept');
    return cache;
  }

  it('answers until the new one is whole', async () => {
    const cache = await visited();
    const { source, letGo } = heldAt('ratings', fileSource(newFiles));
    const { load, firstTitle, similarUsers } = engine(kept(source, cache));
    const { used, done } = load(URL);
    expect(await firstTitle()).toBe('The Matrix');
    expect(await similarUsers()).toBeGreaterThan(0);
    letGo();
    expect(value(await done).kept).toBe('kept');
    expect(used).toEqual([WHOLE, WHOLE]);
    expect(value(await load(URL).done).kept).toBe('kept');
    expect(await firstTitle()).toBe('Solaris');
  });

  it('answers without its ratings when the visitor wants the light model', async () => {
    const cache = await visited();
    const { load } = engine(kept(fileSource(newFiles), cache));
    const { used, done } = load(URL, 'light');
    await done;
    expect(used).toEqual([LIGHT, LIGHT]);
  });

  it('is passed over when it is not whole any more', async () => {
    const cache = await visited();
    const [name] = cache.names.filter((file) => file.startsWith('ratings'));
    cache.entries.delete(URL + name);
    const { load, firstTitle } = engine(kept(fileSource(newFiles), cache));
    const { used, done } = load(URL);
    expect(value(await done).kept).toBe('kept');
    expect(used).toEqual([['catalogue'], LIGHT, WHOLE]);
    expect(await firstTitle()).toBe('Solaris');
  });
});

describe('a load for another scope', () => {
  it('cancels the one under way, whose model does not come into use any more', async () => {
    const freed = vi.spyOn(FlatIPIndex.prototype, 'destroy');
    const { source, letGo } = heldAt('ratings', fileSource(files));
    const { load, similarUsers, signals } = engine(source, fileSource(files));
    const whole = load('/model/');
    await vi.waitFor(() => expect(whole.used).toContainEqual(LIGHT));
    const light = load('/model/', 'light');
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
    expect(value(await light.done).parts).toEqual(LIGHT);
    letGo();
    expect(code(await whole.done)).toBe('cancelled');
    expect(whole.used.at(-1)).not.toEqual(WHOLE);
    expect(await similarUsers()).toBe(0);
    expect(freed).toHaveBeenCalledTimes(1);
  });

  it('answers the calls that waited for the cancelled one', async () => {
    const first = heldAt('catalogue', fileSource(files));
    const second = heldAt('catalogue', fileSource(newFiles));
    const { load, firstTitle } = engine(first.source, second.source);
    const cancelled = load('/model/');
    const waiting = firstTitle();
    const other = load('/new/');
    first.letGo();
    expect(code(await cancelled.done)).toBe('cancelled');
    second.letGo();
    await other.done;
    expect(await waiting).toBe('Solaris');
  });

  it('lets the ratings go when the whole model is to be light, and fetches them when it is to be whole', async () => {
    const freed = vi.spyOn(FlatIPIndex.prototype, 'destroy');
    const sources = [fileSource(files), fileSource(files), fileSource(files)];
    const { load, similarUsers, signals } = engine(...sources);
    await load('/model/').done;
    expect(freed).not.toHaveBeenCalled();
    expect(value(await load('/model/', 'light').done).parts).toEqual(LIGHT);
    expect(freed).toHaveBeenCalledTimes(1);
    expect(await similarUsers()).toBe(0);
    await load('/model/', 'light').done;
    expect(signals).toHaveLength(2);
    await load('/model/').done;
    expect(await similarUsers()).toBeGreaterThan(0);
  });
});
