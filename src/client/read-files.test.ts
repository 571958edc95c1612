import { type Endpoint, expose } from 'comlink';
import { describe, expect, it } from 'vitest';
import type { ImportWorkerApi, MoviesRead } from '../contract';
import { readFilesWith } from './read-files';
import type { WorkerHandle } from './transport';

const NOTHING: MoviesRead = {
  reading: { rows: [], files: [], questions: [], problems: [] },
  movies: [],
};

/** A worker at the far end of a MessageChannel, and whether it was ended. */
class ReadingWorker extends EventTarget implements WorkerHandle {
  readonly #channel = new MessageChannel();
  ended = false;

  constructor(readMovies: ImportWorkerApi['readMovies']) {
    super();
    const near = this.#channel.port1;
    near.addEventListener('message', ({ data }) => {
      this.dispatchEvent(new MessageEvent('message', { data }));
    });
    near.start();
    expose({ readMovies }, this.#channel.port2 as Endpoint);
  }

  postMessage(message: unknown, transfer: Transferable[] = []): void {
    this.#channel.port1.postMessage(message, transfer);
  }

  terminate(): void {
    this.ended = true;
    this.#channel.port1.close();
    this.#channel.port2.close();
  }
}

const never = () => new Promise<never>(() => {});

describe('a reading', () => {
  it('answers with what was read, tells how far it is, and ends its worker', async () => {
    const worker = new ReadingWorker(async (files, _answers, onProgress) => {
      await onProgress(files.length, 4);
      return NOTHING;
    });
    const steps: number[][] = [];
    const read = readFilesWith(() => worker);
    const onProgress = (...step: number[]) => steps.push(step);
    expect(await read([], {}, { onProgress })).toEqual({ ok: true, value: NOTHING });
    expect(steps).toEqual([[0, 4]]);
    expect(worker.ended).toBe(true);
  });

  it('ends at once when it is cancelled', async () => {
    const worker = new ReadingWorker(never);
    const abort = new AbortController();
    const reading = readFilesWith(() => worker)([], {}, { signal: abort.signal });
    abort.abort();
    expect(await reading).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
    expect(worker.ended).toBe(true);
  });

  it('says so when its worker ends or cannot be started', async () => {
    const worker = new ReadingWorker(never);
    const reading = readFilesWith(() => worker)([], {});
    worker.dispatchEvent(new Event('error'));
    const failed = { ok: false, problem: { message: expect.stringContaining('reload the page') } };
    expect(await reading).toMatchObject(failed);
    expect(worker.ended).toBe(true);
    const refused = readFilesWith(() => {
      throw new Error('Workers are forbidden.');
    });
    expect(await refused([], {})).toMatchObject(failed);
  });
});
