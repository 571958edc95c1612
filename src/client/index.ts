import { proxy } from 'comlink';
import type {
  ClientStatus,
  LoadProgress,
  LoadScope,
  ModelInfo,
  RecommenderClient,
  Result,
} from '../contract';
import { latestWins } from './latest';
import { WORKER_DEAD } from './problems';
import { browserTransport, type Transport } from './transport';
import { type Ask, startConnection, type WorkerConnection } from './worker-connection';

interface LoadOrder {
  readonly modelUrl: string;
  readonly onProgress: (progress: LoadProgress) => void;
  readonly scope: LoadScope;
}

/**
 * Starts the worker and keeps it: see RecommenderClient for what happens to calls when it ends.
 */
export function createClient(transport: Transport = browserTransport): RecommenderClient {
  const listeners = new Set<(status: ClientStatus) => void>();
  let status: ClientStatus = 'running';
  let restarted = false;
  /** Why the client is dead. */
  let death = WORKER_DEAD;
  /** What a new worker has to load; null before the first load. */
  let order: LoadOrder | null = null;
  let reloading: Promise<Result<ModelInfo>> | null = null;
  /** Until a new worker has the first part of its model. */
  let waking: Promise<void> | null = null;
  let wake = () => {};
  let connection: WorkerConnection = startConnection(transport, onDeath);

  function setStatus(next: ClientStatus): void {
    status = next;
    for (const listener of listeners) listener(next);
  }

  function dieOf(failure: typeof death): void {
    connection.end();
    death = failure;
    reloading = null;
    setStatus('dead');
    wake();
  }

  function onDeath(): void {
    if (restarted) {
      dieOf(WORKER_DEAD);
      return;
    }
    restarted = true;
    connection = startConnection(transport, onDeath);
    if (!order) return;
    waking = new Promise((resolve) => {
      wake = () => {
        waking = null;
        resolve();
      };
    });
    reloading = reload(order);
    setStatus('restarting');
  }

  async function reload(wanted: LoadOrder): Promise<Result<ModelInfo>> {
    const result = await send({
      ...wanted,
      onProgress(progress) {
        if (progress.model) run();
        wanted.onProgress(progress);
      },
    });
    if (status === 'dead') return death;
    reloading = null;
    if (result.ok) run();
    else dieOf(result);
    return result;
  }

  function run(): void {
    if (status !== 'restarting') return;
    setStatus('running');
    wake();
  }

  /** Progress comes through a channel of its own, and may come late: not after the answer, though. */
  async function send({ modelUrl, onProgress, scope }: LoadOrder): Promise<Result<ModelInfo>> {
    let answered = false;
    const report = (progress: LoadProgress) => {
      if (!answered) onProgress(progress);
    };
    const result = await connection.call((remote) => remote.load(modelUrl, proxy(report), scope));
    answered = true;
    return result;
  }

  async function load(
    modelUrl: string,
    onProgress: LoadOrder['onProgress'],
    scope: LoadScope = 'whole',
  ): Promise<Result<ModelInfo>> {
    if (reloading) await reloading;
    if (status === 'dead') {
      restarted = false;
      connection = startConnection(transport, onDeath);
      setStatus('running');
    }
    const before = order;
    const wanted = { modelUrl, onProgress, scope };
    order = wanted;
    let result = await send(wanted);
    if (!result.ok && result.problem.code === 'interrupted') result = (await reloading) ?? death;
    if (order === wanted) order = result.ok ? { ...wanted, onProgress: () => {} } : before;
    return result;
  }

  async function call<T>(ask: Ask<T>): Promise<Result<T>> {
    if (waking) await waking;
    return status === 'dead' ? death : connection.call(ask);
  }

  return {
    load,
    searchMovies: latestWins((query, limit) => call((remote) => remote.searchMovies(query, limit))),
    starterMovies: (offset, limit) => call((remote) => remote.starterMovies(offset, limit)),
    findMovies: (movieIds) => call((remote) => remote.findMovies(movieIds)),
    matchTitles: (titles) => call((remote) => remote.matchTitles(titles)),
    filmIds: (movieIds) => call((remote) => remote.filmIds(movieIds)),
    matchFilms: (films) => call((remote) => remote.matchFilms(films)),
    recommend: latestWins((request) => call((remote) => remote.recommend(request))),
    taste: latestWins((ratings) => call((remote) => remote.taste(ratings))),
    recommendForGroup: latestWins((members, options) =>
      call((remote) => remote.recommendForGroup(members, options)),
    ),
    preview: latestWins((request) => call((remote) => remote.recommend(request))),
    explain: latestWins((request, movieId) => call((remote) => remote.explain(request, movieId))),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
