import { type Endpoint, expose } from 'comlink';
import { afterEach, describe, expect, it } from 'vitest';
import type {
  ClientStatus,
  LoadProgress,
  ModelInfo,
  MovieId,
  RecommendationList,
  Result,
  WorkerApi,
} from '../contract';
import { createClient } from './index';
import type { Transport, WorkerHandle } from './transport';

const INFO: ModelInfo = {
  name: 'Test films',
  users: 2,
  movies: 3,
  ratings: 4,
  bytes: 5,
  lightBytes: 1,
  parts: ['catalogue', 'ratings'],
  kept: 'kept',
  source: { url: null, terms: 'none', citation: null },
  contentWeight: 0.4,
  adventure: 0,
};
const ok = <T>(value: T): Result<T> => ({ ok: true, value });
const listWith = (unknown: number[]): Result<RecommendationList> =>
  ok({ recommendations: [], unknown: unknown as MovieId[] });

/** A worker at the far end of a MessageChannel. `crash` and `vanish` end it with and without an event. */
class ChannelWorker extends EventTarget implements WorkerHandle {
  readonly #channel = new MessageChannel();
  readonly onEnd: (() => void)[] = [];

  constructor(api: Partial<WorkerApi>) {
    super();
    const near = this.#channel.port1;
    near.addEventListener('message', (event) => {
      this.dispatchEvent(new MessageEvent('message', { data: event.data }));
    });
    near.start();
    expose(api, this.#channel.port2 as Endpoint);
  }

  postMessage(message: unknown, transfer: Transferable[] = []): void {
    this.#channel.port1.postMessage(message, transfer);
  }

  terminate(): void {
    this.#channel.port1.close();
    this.#channel.port2.close();
    for (const done of this.onEnd.splice(0)) done();
  }

  crash(event: 'error' | 'messageerror' = 'error'): void {
    this.dispatchEvent(new Event(event));
  }
}

/** Each start of a worker takes the next of `apis`; the last one serves all further starts. */
function workers(...apis: Partial<WorkerApi>[]): {
  transport: Transport;
  started: ChannelWorker[];
} {
  const started: ChannelWorker[] = [];
  const transport = {
    open() {
      const worker = new ChannelWorker(apis[Math.min(started.length, apis.length - 1)]!);
      started.push(worker);
      return worker;
    },
  };
  return { transport, started };
}

/** A promise that is settled by hand. */
function gate<T>(): { promise: Promise<T>; open: (value: T) => void } {
  let open: (value: T) => void = () => {};
  const promise = new Promise<T>((resolve) => {
    open = resolve;
  });
  return { promise, open };
}

const all: ChannelWorker[][] = [];
function client(...apis: Partial<WorkerApi>[]) {
  const { transport, started } = workers(...apis);
  all.push(started);
  const made = createClient(transport);
  const seen: ClientStatus[] = [];
  made.subscribe((status) => seen.push(status));
  return { client: made, started, seen };
}
afterEach(() => {
  for (const started of all.splice(0)) for (const worker of started) worker.terminate();
});

const silence = () => {};
const never = () => new Promise<never>(() => {});
const loads = { load: async () => ok(INFO) };
const code = (result: Result<unknown>) => (result.ok ? 'ok' : result.problem.code);

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

describe('a worker that ends', () => {
  it.each(['error', 'messageerror'] as const)(
    'by %s interrupts all that is pending',
    async (how) => {
      const {
        client: made,
        started,
        seen,
      } = client({ ...loads, recommend: never, findMovies: never });
      await made.load('/model/', silence);
      const pending = [made.recommend({ ratings: [], topN: 1 }), made.findMovies([])] as const;
      started[0]!.crash(how);
      expect((await Promise.all(pending)).map(code)).toEqual(['interrupted', 'interrupted']);
      expect(seen).toContain('restarting');
    },
  );

  it('is restarted with the same model, and calls made meanwhile wait for it', async () => {
    const reloaded = gate<Result<ModelInfo>>();
    const urls: string[] = [];
    const {
      client: made,
      started,
      seen,
    } = client(loads, {
      load: (modelUrl) => {
        urls.push(modelUrl);
        return reloaded.promise;
      },
      recommend: async () => listWith([7]),
    });
    await made.load('/model/', silence);
    started[0]!.crash();
    const waiting = made.recommend({ ratings: [], topN: 1 });
    expect(seen).toEqual(['restarting']);
    reloaded.open(ok(INFO));
    expect(await waiting).toEqual(listWith([7]));
    expect(urls).toEqual(['/model/']);
    expect(seen).toEqual(['restarting', 'running']);
  });

  it('while it loads is replaced, and the load goes on', async () => {
    const steps: number[] = [];
    const { client: made, started } = client(
      { load: never },
      {
        load: async (_url, onProgress) => {
          await onProgress({ receivedBytes: 3, totalBytes: 3 });
          return ok(INFO);
        },
      },
    );
    const loading = made.load('/model/', ({ receivedBytes }) => steps.push(receivedBytes));
    started[0]!.crash();
    expect(await loading).toEqual(ok(INFO));
    expect(steps).toEqual([3]);
    expect(started).toHaveLength(2);
  });

  it('twice stays dead, says so, and starts afresh at the next load', async () => {
    const { client: made, started, seen } = client(loads);
    await made.load('/model/', silence);
    started[0]!.crash();
    await made.starterMovies(0, 1);
    started[1]!.crash();
    const result = await made.recommend({ ratings: [], topN: 1 });
    expect(code(result)).toBe('worker-dead');
    expect(started).toHaveLength(2);
    expect(await made.load('/model/', silence)).toEqual(ok(INFO));
    expect(started).toHaveLength(3);
    expect(seen).toEqual(['restarting', 'running', 'dead', 'running']);
    started[2]!.crash();
    expect(seen.at(-1)).toBe('restarting');
  });

  it('again while its successor loads is dead for those who wait too', async () => {
    const { client: made, started, seen } = client(loads, { load: never });
    await made.load('/model/', silence);
    started[0]!.crash();
    const waiting = made.findMovies([]);
    started[1]!.crash();
    expect(code(await waiting)).toBe('worker-dead');
    expect(seen).toEqual(['restarting', 'dead']);
  });

  it('and whose model cannot be loaded again answers with that sentence', async () => {
    const problem = { code: 'network', message: 'No network.' } as const;
    const {
      client: made,
      started,
      seen,
    } = client(loads, {
      load: async () => ({ ok: false, problem }),
    });
    await made.load('/model/', silence);
    started[0]!.crash();
    expect(await made.findMovies([])).toEqual({ ok: false, problem });
    expect(seen).toEqual(['restarting', 'dead']);
  });

  it('before anything was loaded gives way to a new one', async () => {
    const { client: made, started } = client({ load: never }, loads);
    started[0]!.crash();
    expect(await made.load('/model/', silence)).toEqual(ok(INFO));
    expect(started).toHaveLength(2);
  });

  it('at once, each time it is started, is reported as dead', async () => {
    let opened = 0;
    const made = createClient({
      open() {
        opened++;
        throw new Error('workers are forbidden');
      },
    });
    expect(code(await made.load('/model/', silence))).toBe('worker-dead');
    expect(opened).toBeGreaterThanOrEqual(2);
  });

  it('does not touch a load that fails for a reason of its own', async () => {
    const problem = { code: 'pack-hash', message: 'Damaged.' } as const;
    const { client: made, started, seen } = client({ load: async () => ({ ok: false, problem }) });
    expect(await made.load('/model/', silence)).toEqual({ ok: false, problem });
    expect(started).toHaveLength(1);
    expect(seen).toEqual([]);
  });
});

/** The one rule of Web Locks that counts here: the next in line gets the lock when its holder is gone. */
class Locks {
  readonly #queues = new Map<string, Promise<unknown>>();
  readonly request = ((name: string, ...rest: unknown[]) => {
    const callback = rest.at(-1) as () => unknown;
    const held = (this.#queues.get(name) ?? Promise.resolve()).then(callback);
    this.#queues.set(name, held);
    return held;
  }) as LockManager['request'];
}

describe('a worker that ends without a word', () => {
  it('is noticed by the lock it no longer holds', async () => {
    const locks = new Locks();
    const { transport, started } = workers({
      ...loads,
      recommend: never,
      holdLock: async (name) => {
        const worker = started.at(-1)!;
        const granted = gate<void>();
        void locks.request(name, () => {
          granted.open();
          return new Promise<void>((release) => worker.onEnd.push(release));
        });
        await granted.promise;
      },
    });
    all.push(started);
    const made = createClient({ ...transport, locks });
    await made.load('/model/', silence);
    const pending = made.recommend({ ratings: [], topN: 1 });
    started[0]!.terminate();
    expect(code(await pending)).toBe('interrupted');
    expect(await made.load('/model/', silence)).toEqual(ok(INFO));
    expect(started).toHaveLength(2);
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
