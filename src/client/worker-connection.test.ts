import { afterEach, describe, expect, it } from 'vitest';
import type { ModelInfo, Result } from '../contract';
import { createClient } from './index';
import {
  client,
  code,
  endWorkers,
  gate,
  INFO,
  listWith,
  loads,
  never,
  ok,
  silence,
  workers,
} from './testing/workers';

afterEach(endWorkers);

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
    const made = createClient({ ...transport, locks });
    await made.load('/model/', silence);
    const pending = made.recommend({ ratings: [], topN: 1 });
    started[0]!.terminate();
    expect(code(await pending)).toBe('interrupted');
    expect(await made.load('/model/', silence)).toEqual(ok(INFO));
    expect(started).toHaveLength(2);
  });
});
