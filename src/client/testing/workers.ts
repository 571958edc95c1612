import { type Endpoint, expose } from 'comlink';
import {
  type ClientStatus,
  type ModelInfo,
  type MovieId,
  type RecommendationList,
  type Result,
  recordByFilter,
  type WorkerApi,
} from '../../contract';
import { createClient } from '../index';
import type { Transport, WorkerHandle } from '../transport';

export const INFO: ModelInfo = {
  name: 'Test films',
  collection: 'test',
  users: 2,
  movies: 3,
  ratings: 4,
  lastYear: 1999,
  bytes: 5,
  lightBytes: 1,
  tags: [],
  parts: ['catalogue', 'ratings'],
  kept: 'kept',
  source: { url: null, terms: 'none', citation: null },
  genres: [],
  contentWeight: 0.4,
};
export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const listWith = (unknown: number[]): Result<RecommendationList> =>
  ok({
    recommendations: [],
    unknown: unknown as MovieId[],
    fitting: { all: 0, byFilter: recordByFilter(() => 0), without: recordByFilter(() => 0) },
  });

/** A fake worker at the other end of a MessageChannel. `crash` and `terminate` end it with and without an event. */
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

const running: ChannelWorker[] = [];

/** Ends all fake workers; called after each test. */
export function endWorkers(): void {
  for (const worker of running.splice(0)) worker.terminate();
}

/** Each start of a worker takes the next of `apis`; the last one serves all further starts. */
export function workers(...apis: Partial<WorkerApi>[]): {
  transport: Transport;
  started: ChannelWorker[];
} {
  const started: ChannelWorker[] = [];
  const transport = {
    open() {
      const worker = new ChannelWorker(apis[Math.min(started.length, apis.length - 1)]!);
      started.push(worker);
      running.push(worker);
      return worker;
    },
  };
  return { transport, started };
}

/** A promise that is settled by hand. */
export function gate<T>(): { promise: Promise<T>; open: (value: T) => void } {
  let open: (value: T) => void = () => {};
  const promise = new Promise<T>((resolve) => {
    open = resolve;
  });
  return { promise, open };
}

/** A client of such workers, and the statuses that it reports. */
export function client(...apis: Partial<WorkerApi>[]) {
  const { transport, started } = workers(...apis);
  const made = createClient(transport);
  const seen: ClientStatus[] = [];
  made.subscribe((status) => seen.push(status));
  return { client: made, started, seen };
}
export const silence = () => {};
export const never = () => new Promise<never>(() => {});
export const loads = { load: async () => ok(INFO) };
export const code = (result: Result<unknown>) => (result.ok ? 'ok' : result.problem.code);
