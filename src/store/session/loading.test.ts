import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type {
  LoadProgress,
  LoadScope,
  ModelInfo,
  ModelPart,
  ProblemCode,
  RecommenderClient,
} from '../../contract';
import { createStage, INFO } from '../testing/stage';
import { createLoading, type ModelState } from './loading';

/** What the worker was asked to load; the test says how it goes. */
interface Load {
  readonly scope: LoadScope | undefined;
  tell(progress: LoadProgress): void;
  end(info: ModelInfo): void;
  fail(code: ProblemCode): void;
}

const HALF = { receivedBytes: 500, totalBytes: 1000 };
const PARTS: readonly ModelPart[] = ['catalogue', 'weights', 'ratings'];
const infoOf = (parts: number): ModelInfo => ({ ...INFO, parts: PARTS.slice(0, parts) });
const problemOf = (code: ProblemCode) => ({ code, message: `It was ${code}.` });

let saved: Map<string, string>;

beforeEach(() => {
  saved = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => saved.get(key) ?? null,
    setItem: (key: string, value: string) => saved.set(key, value),
  });
});
afterEach(() => vi.unstubAllGlobals());

/** A page that has not asked for its model yet. */
function open() {
  const loads: Load[] = [];
  const models: ModelState[] = [];
  const joined: boolean[] = [];
  const client: RecommenderClient = {
    ...createStage().client,
    load: (_, tell, scope) =>
      new Promise((resolve) => {
        loads.push({
          scope,
          tell,
          end: (value) => resolve({ ok: true, value }),
          fail: (code) => resolve({ ok: false, problem: problemOf(code) }),
        });
      }),
  };
  const onPart = async (first: boolean) => {
    joined.push(first);
  };
  const loading = createLoading(
    client,
    { modelUrl: 'model/', site: '/' },
    (model) => models.push(model),
    onPart,
  );
  return { loading, loads, models, joined, state: loading.store.getState };
}

/** The same page when it is of use and the ratings are still on their way. */
function openLight() {
  const page = open();
  const done = page.loading.load();
  const load = page.loads[0]!;
  load.tell({ ...HALF, model: infoOf(2) });
  return { ...page, load, done };
}

describe('a load', () => {
  it('tells bytes until the first part makes the page of use, and from then on what still arrives', async () => {
    const { loading, loads, models, joined, state } = open();
    const done = loading.load();
    loads[0]!.tell(HALF);
    expect(models).toEqual([
      { phase: 'loading', progress: null },
      { phase: 'loading', progress: HALF },
    ]);
    expect([state().arriving, joined]).toEqual([null, []]);

    loads[0]!.tell({ ...HALF, model: infoOf(1) });
    expect(models.at(-1)).toEqual({ phase: 'ready', info: infoOf(1) });
    expect(joined).toEqual([true]);
    const more = { ...HALF, receivedBytes: 600 };
    loads[0]!.tell(more);
    expect(state().arriving).toEqual(more);

    loads[0]!.tell({ ...more, model: infoOf(2) });
    loads[0]!.end(infoOf(3));
    await done;
    expect(models.slice(3)).toEqual([
      { phase: 'ready', info: infoOf(2) },
      { phase: 'ready', info: infoOf(3) },
    ]);
    expect(joined).toEqual([true, false, false]);
    expect(state().arriving).toBeNull();
  });

  it('tells of a part once, and of what else changed without one', async () => {
    const { load, done, joined, models } = openLight();
    const whole = infoOf(3);
    load.tell({ ...HALF, model: { ...whole, kept: 'pending' } });
    load.end(whole);
    await done;
    expect(joined).toEqual([true, false]);
    expect(models.at(-1)).toEqual({ phase: 'ready', info: whole });
  });

  it('is not asked again for what no list is made from', async () => {
    const { load, done, joined, models } = openLight();
    load.tell({ ...HALF, model: infoOf(3) });
    const withMap: ModelInfo = { ...infoOf(3), parts: [...PARTS, 'map'] };
    load.end(withMap);
    await done;
    expect(joined).toEqual([true, false]);
    expect(models.at(-1)).toEqual({ phase: 'ready', info: withMap });
  });

  it('takes another model of the same parts for a new one', async () => {
    const { load, done, joined } = openLight();
    load.end({ ...infoOf(2), ratings: INFO.ratings + 1 });
    await done;
    expect(joined).toEqual([true, false]);
  });

  it('is joined while it runs, and starts anew after its end', async () => {
    const { loading, loads } = open();
    const both = [loading.load(), loading.load()];
    expect(loads).toHaveLength(1);
    loads[0]!.end(INFO);
    await Promise.all(both);
    void loading.load();
    expect(loads).toHaveLength(2);
  });
});

describe('how much is loaded', () => {
  it('is all of it, where nothing speaks against it', async () => {
    const { loading, loads, state } = open();
    const done = loading.load();
    loads[0]!.end(infoOf(2));
    await done;
    expect(loads[0]!.scope).toBe('whole');
    expect(state().asking).toBe(false);
  });

  it.each([{ saveData: true }, { effectiveType: '3g' }])(
    'is little over a metered connection (%o), which asks about the rest',
    async (connection) => {
      vi.stubGlobal('navigator', { connection });
      const { loading, loads, state } = open();
      const done = loading.load();
      expect(loads[0]!.scope).toBe('small');
      expect(state().asking).toBe(false);
      loads[0]!.end(infoOf(2));
      await done;
      expect(state()).toMatchObject({ asking: true, choice: null });
    },
  );

  it('is no question when the whole model is small', async () => {
    vi.stubGlobal('navigator', { connection: { saveData: true } });
    const { loading, loads, state } = open();
    const done = loading.load();
    loads[0]!.end(infoOf(3));
    await done;
    expect(state().asking).toBe(false);
  });

  it('is what was chosen at an earlier visit, metered or not', () => {
    void open().loading.choose('light');
    vi.stubGlobal('navigator', { connection: { saveData: true } });
    const { loading, loads, state } = open();
    expect(state().choice).toBe('light');
    void loading.load();
    expect(loads[0]!.scope).toBe('light');
  });

  it('is what was chosen, for this visit, on a device that keeps nothing', () => {
    vi.stubGlobal('localStorage', undefined);
    const { loading, loads, state } = open();
    void loading.choose('light');
    expect(loads[0]!.scope).toBe('light');
    expect(state().choice).toBe('light');
  });

  it('is what is chosen now: the question goes, and the page stays of use', async () => {
    vi.stubGlobal('navigator', { connection: { saveData: true } });
    const { loading, loads, models, state } = open();
    const done = loading.load();
    loads[0]!.end(infoOf(2));
    await done;
    const chosen = loading.choose('whole');
    expect(state()).toMatchObject({ asking: false, choice: 'whole' });
    expect(loads[1]!.scope).toBe('whole');
    loads[1]!.tell(HALF);
    expect(models.at(-1)).toEqual({ phase: 'ready', info: infoOf(2) });
    loads[1]!.end(infoOf(3));
    await chosen;
    expect(models.at(-1)).toEqual({ phase: 'ready', info: infoOf(3) });
  });
});

describe('a choice during a load', () => {
  it('takes its place: that the older one was cancelled is no failure', async () => {
    const { loading, loads, load, done, models, joined, state } = openLight();
    const chosen = loading.choose('light');
    const before = models.length;
    load.fail('cancelled');
    await done;
    expect(models).toHaveLength(before);
    expect(joined).toEqual([true]);
    expect(state()).toMatchObject({ arriving: HALF, problem: null });

    loads[1]!.end(infoOf(2));
    await chosen;
    expect(state().arriving).toBeNull();
    expect(models.at(-1)).toEqual({ phase: 'ready', info: infoOf(2) });
  });

  it('is the one that is joined from then on, also after the older one has ended', async () => {
    const { loading, loads, load, done } = openLight();
    const chosen = loading.choose('light');
    load.fail('cancelled');
    await done;
    const joining = loading.load();
    expect(loads).toHaveLength(2);
    loads[1]!.end(infoOf(2));
    await Promise.all([chosen, joining]);
  });
});

describe('a failure', () => {
  it('before anything is there fails the model, and the next load begins anew', async () => {
    const { loading, loads, models, state } = open();
    const done = loading.load();
    loads[0]!.fail('pack-hash');
    await done;
    expect(models.at(-1)).toEqual({ phase: 'failed', problem: problemOf('pack-hash') });
    expect(state().problem).toBeNull();
    void loading.load();
    expect(models.at(-1)).toEqual({ phase: 'loading', progress: null });
  });

  it('after the first part leaves the page of use, and tells why the rest did not come', async () => {
    const { loading, load, done, models, state } = openLight();
    load.fail('pack-hash');
    await done;
    expect(models.at(-1)).toEqual({ phase: 'ready', info: infoOf(2) });
    expect(state()).toMatchObject({ problem: problemOf('pack-hash'), arriving: null });
    void loading.load();
    expect(state().problem).toBeNull();
  });

  it('of the network is mended when that is back; no other is, and nothing is loaded twice', async () => {
    const lost = openLight();
    lost.loading.resume();
    lost.load.fail('network');
    await lost.done;
    expect(lost.loads).toHaveLength(1);
    lost.loading.resume();
    expect(lost.loads).toHaveLength(2);
    lost.loading.resume();
    expect(lost.loads).toHaveLength(2);

    const damaged = openLight();
    damaged.load.fail('pack-hash');
    await damaged.done;
    damaged.loading.resume();
    expect(damaged.loads).toHaveLength(1);
  });
});
