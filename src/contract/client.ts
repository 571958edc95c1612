import type { RecommenderApi } from './api';
import type { NamedFilm } from './films';
import type { Fold, HeldOutFold } from './held-out';
import type { FilmMatch } from './matching';
import type { Result } from './problems';
import type { RecommendationList, RecommendRequest } from './recommendation';

/**
 * `running`: calls are answered. `restarting`: the worker ended; a new one loads the model again, and calls wait for its first part.
 * `dead`: every call fails until `load` is called again.
 */
export type ClientStatus = 'running' | 'restarting' | 'dead';

/** For calls that take seconds. They are made of many short ones, so that others are answered meanwhile. */
export interface SlowCallOptions {
  /** Ends the call, which then settles as `cancelled`. */
  readonly signal?: AbortSignal;
  /** Called after each part; `done` reaches `total`. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * The worker as the page knows it. Calls never reject: whatever happens to the worker is a Problem.
 *
 * `load`, `searchMovies`, `recommend`, `preview`, `explain`, `shelves`, `recommendForGroup` and `taste` are each "latest wins": a
 * newer call settles the older ones as `cancelled` at once, so that an older answer never follows a newer one, and
 * nobody but the client has to look out for stale answers.
 *
 * When the worker ends, pending calls settle as `interrupted` (a pending `load` goes on in the new worker instead) and
 * one new worker is started; ask again when the status is `running`. When that one ends too, the status is `dead`
 * and calls settle as `worker-dead`; `load` starts anew.
 */
export interface RecommenderClient extends RecommenderApi {
  /** `recommend` for a list that is only tried out: neither cancels the other. */
  preview(request: RecommendRequest): Promise<Result<RecommendationList>>;
  /** As in RecommenderApi; a slow call. */
  matchFilms(
    films: readonly NamedFilm[],
    options?: SlowCallOptions,
  ): Promise<Result<readonly FilmMatch[]>>;
  /** As in RecommenderApi; a slow call. */
  holdOut(
    folds: readonly Fold[],
    options?: SlowCallOptions,
  ): Promise<Result<readonly HeldOutFold[]>>;
  /** Calls `listener` at each change of the status, which is `running` at first. Returns the function that ends it. */
  subscribe(listener: (status: ClientStatus) => void): () => void;
}

/** What the worker offers to the client alone, beside the engine. */
export interface WorkerApi extends RecommenderApi {
  /** Takes the Web Lock of this name and keeps it as long as the worker lives: whoever gets it next knows that the worker ended. */
  holdLock(name: string): Promise<void>;
}
