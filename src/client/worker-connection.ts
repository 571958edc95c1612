import { type Remote, wrap } from 'comlink';
import type { Result, WorkerApi } from '../contract';
import { INTERRUPTED, internal } from './problems';
import type { Transport, WorkerHandle } from './transport';

/** Picks the engine call to make on the worker's API. */
export type Ask<T> = (remote: Remote<WorkerApi>) => Promise<Result<T>>;

/** One worker from its start to its end. After the end every call settles as `interrupted`. */
export interface WorkerConnection {
  /** Never rejects; settles at once when the worker ends. */
  call<T>(ask: Ask<T>): Promise<Result<T>>;
  /** Ends the worker without calling `onDeath`. Safe to call twice, and after its death. */
  end(): void;
}

/**
 * Starts a worker and calls `onDeath` once when it ends: by an uncaught error, a script that does not load, a message that cannot be
 * read, or without any event, which is detected by a Web Lock that it holds.
 */
export function startConnection(transport: Transport, onDeath: () => void): WorkerConnection {
  const pending = new Set<(result: Result<never>) => void>();
  const ended = new AbortController();
  let worker: WorkerHandle | null = null;

  function end(): void {
    ended.abort();
    worker?.terminate();
    for (const settle of pending) settle(INTERRUPTED);
    pending.clear();
  }

  function die(): void {
    if (ended.signal.aborted) return;
    end();
    onDeath();
  }

  try {
    worker = transport.open();
  } catch {
    queueMicrotask(die);
    return { call: async () => INTERRUPTED, end };
  }
  worker.addEventListener('error', die);
  worker.addEventListener('messageerror', die);
  const remote = wrap<WorkerApi>(worker);
  void watchForSilentEnd(remote, transport, ended.signal, die);

  return {
    end,
    call: (ask) =>
      new Promise((resolve) => {
        if (ended.signal.aborted) return resolve(INTERRUPTED);
        pending.add(resolve);
        ask(remote)
          .catch(internal)
          .then((result) => {
            pending.delete(resolve);
            resolve(result);
          });
      }),
  };
}

/** A browser may end a worker without any event, but it always frees the worker's locks. */
async function watchForSilentEnd(
  remote: Remote<WorkerApi>,
  { locks, site = '/' }: Transport,
  signal: AbortSignal,
  onEnd: () => void,
): Promise<void> {
  if (!locks) return;
  try {
    const name = `matinee worker ${site} ${crypto.randomUUID()}`;
    await remote.holdLock(name);
    await locks.request(name, { signal }, onEnd);
  } catch {
    // Aborted, because the end was noticed in another way; or locks are refused here, so that events have to suffice.
  }
}
