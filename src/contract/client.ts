import type { RecommenderApi } from './api';
import type { Fold, HeldOutFold } from './held-out';
import type { MovieMatch } from './matching';
import type { NamedMovie } from './named-movie';
import type { Result } from './problems';
import type { RecommendationList, RecommendRequest } from './recommendation';

/**
 * `running`: calls are answered. `restarting`: the worker ended; a new one loads the model again, and calls wait for its first part.
 * `dead`: every call fails until `load` is called again.
 */
export type ClientStatus = 'running' | 'restarting' | 'dead';

/** Options of calls that take seconds. Such a call is split into many short ones, so that others are answered meanwhile. */
export interface SlowCallOptions {
  /** Ends the call, which then settles as `cancelled`. */
  readonly signal?: AbortSignal;
  /** Called after each part; `done` reaches `total`. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * The worker as the page sees it. Calls never reject: if anything happens to the worker, they return a Problem.
 *
 * `load`, `searchMovies`, `recommend`, `preview`, `explain`, `shelves`, `recommendForGroup` and `taste` are each "latest wins": a newer
 * call settles the older ones as `cancelled` at once, so that an older answer never follows a newer one, and only the client has to deal
 * with stale answers.
 *
 * When the worker ends, pending calls settle as `interrupted` (a pending `load` continues in the new worker instead) and one new worker
 * is started; ask again when the status is `running`. When that one ends too, the status is `dead` and calls settle as `worker-dead`;
 * `load` starts a new one.
 */
export interface RecommenderClient extends RecommenderApi {
  /** `recommend` for a preview list; `preview` and `recommend` do not cancel each other. */
  preview(request: RecommendRequest): Promise<Result<RecommendationList>>;
  /** As in RecommenderApi; a slow call. */
  matchMovies(
    movies: readonly NamedMovie[],
    options?: SlowCallOptions,
  ): Promise<Result<readonly MovieMatch[]>>;
  /** As in RecommenderApi; a slow call. */
  holdOut(
    folds: readonly Fold[],
    options?: SlowCallOptions,
  ): Promise<Result<readonly HeldOutFold[]>>;
  /** Calls `listener` at each change of the status, which is `running` at first. Returns a function that unsubscribes. */
  subscribe(listener: (status: ClientStatus) => void): () => void;
}

/** The worker's API: the engine, and calls that only the client uses. */
export interface WorkerApi extends RecommenderApi {
  /** Takes the Web Lock of this name and keeps it as long as the worker lives: when another request gets the lock, the worker has ended. */
  holdLock(name: string): Promise<void>;
}
