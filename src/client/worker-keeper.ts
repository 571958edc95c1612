import { proxy } from 'comlink';
import type { ClientStatus, LoadProgress, LoadScope, ModelInfo, Result } from '../contract';
import { type Failure, WORKER_DEAD } from './problems';
import type { Transport } from './transport';
import { type Ask, startConnection, type WorkerConnection } from './worker-connection';

/** A request to load a model. */
export interface LoadOrder {
  readonly modelUrl: string;
  readonly scope: LoadScope;
  readonly onProgress: (progress: LoadProgress) => void;
}

/** A restart in progress: the second worker is loading the model of the first. */
interface Reload {
  readonly done: Promise<Result<ModelInfo>>;
  /** Settles when calls can be answered, or when it is clear that they never will be. */
  readonly usable: Deferred;
}

type State =
  | { readonly status: 'running'; readonly connection: WorkerConnection; readonly isFirst: boolean }
  | {
      readonly status: 'restarting';
      readonly connection: WorkerConnection;
      readonly isFirst: false;
      readonly reload: Reload;
    }
  | { readonly status: 'dead'; readonly why: Failure };

/**
 * Keeps a worker running: when it ends, starts one more with the same model. When that one ends too, the keeper is dead until the next
 * load.
 */
export function keepWorker(transport: Transport, onStatus: (status: ClientStatus) => void) {
  /** What a new worker has to load; null before the first load. */
  let order: LoadOrder | null = null;
  let state: State = { status: 'running', connection: connect(), isFirst: true };

  function connect(): WorkerConnection {
    return startConnection(transport, onEnd);
  }

  function become(next: State): void {
    const changed = next.status !== state.status;
    state = next;
    if (changed) onStatus(next.status);
  }

  function onEnd(): void {
    if (state.status === 'dead') return;
    if (!state.isFirst) {
      die(WORKER_DEAD);
      return;
    }
    const connection = connect();
    if (!order) {
      become({ status: 'running', connection, isFirst: false });
      return;
    }
    const usable = deferred();
    const done = loadAgain(connection, order);
    become({ status: 'restarting', connection, isFirst: false, reload: { done, usable } });
  }

  async function loadAgain(
    connection: WorkerConnection,
    wanted: LoadOrder,
  ): Promise<Result<ModelInfo>> {
    const onProgress = (progress: LoadProgress) => {
      if (progress.model) run();
      wanted.onProgress(progress);
    };
    const result = await send(connection, { ...wanted, onProgress });
    if (state.status === 'dead') return state.why;
    if (result.ok) run();
    else die(result);
    return result;
  }

  /** From here on the new worker answers. */
  function run(): void {
    if (state.status !== 'restarting') return;
    const { connection, reload } = state;
    become({ status: 'running', connection, isFirst: false });
    reload.usable.resolve();
  }

  function die(why: Failure): void {
    if (state.status === 'dead') return;
    const before = state;
    before.connection.end();
    become({ status: 'dead', why });
    if (before.status === 'restarting') before.reload.usable.resolve();
  }

  /** Sends a load to the current worker; a dead keeper first starts a new one. */
  function sendToLiving(wanted: LoadOrder): Promise<Result<ModelInfo>> {
    if (state.status === 'dead') {
      become({ status: 'running', connection: connect(), isFirst: true });
    }
    return state.status === 'dead' ? Promise.resolve(state.why) : send(state.connection, wanted);
  }

  return {
    /** Loads a model now, and in every worker that is started later. A load whose worker ends continues in the next one. */
    async load(wanted: LoadOrder): Promise<Result<ModelInfo>> {
      if (state.status === 'restarting') await state.reload.done;
      const before = order;
      order = wanted;
      let result = await sendToLiving(wanted);
      if (!result.ok && result.problem.code === 'interrupted') result = await resumed();
      if (order === wanted) order = result.ok ? { ...wanted, onProgress: () => {} } : before;
      return result;
    },

    /** Waits while the worker is being restarted. */
    async call<T>(ask: Ask<T>): Promise<Result<T>> {
      if (state.status === 'restarting') await state.reload.usable.promise;
      return state.status === 'dead' ? state.why : state.connection.call(ask);
    },
  };

  /** The load's result, after it continues in the next worker. */
  async function resumed(): Promise<Result<ModelInfo>> {
    if (state.status === 'restarting') return state.reload.done;
    return state.status === 'dead' ? state.why : WORKER_DEAD;
  }
}

/** Sends a load. Progress arrives through a separate channel and may be late; it is not reported after the answer. */
async function send(
  connection: WorkerConnection,
  { modelUrl, onProgress, scope }: LoadOrder,
): Promise<Result<ModelInfo>> {
  let answered = false;
  const report = (progress: LoadProgress) => {
    if (!answered) onProgress(progress);
  };
  const result = await connection.call((remote) => remote.load(modelUrl, proxy(report), scope));
  answered = true;
  return result;
}

interface Deferred {
  readonly promise: Promise<void>;
  resolve(): void;
}

function deferred(): Deferred {
  let resolve = () => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
