import type {
  LoadProgress,
  LoadScope,
  ModelInfo,
  RecommenderApi,
  Result,
} from '../../src/contract';
import { PackError } from '../../src/pack/index';
import { EngineError, HostRefusal, problemOf } from './errors';
import { filmIds } from './films/film-ids';
import { recommendForGroup } from './films/group/recommend-for-group';
import { matchFilms } from './films/match-films';
import { startersOf } from './films/starters';
import { tasteOf } from './films/taste/taste';
import { loadModel } from './model/load';
import type { Model } from './model/model';
import { explain } from './ranking/explain';
import { recommend } from './ranking/recommend';
import { checkCount } from './ranking/validate';
import type { ModelSource } from './source/source';

export interface EngineParts {
  /** Fetches the compiled kernel. */
  kernel(): Promise<WebAssembly.Module>;
  /**
   * @param fresh past every cache on the way: asked for after the host's files were found unfit
   * @param signal ends what the source is doing
   */
  source(modelUrl: string, fresh: boolean, signal: AbortSignal): Promise<ModelSource>;
}

type Listener = (progress: LoadProgress) => void;

/** The model that calls are answered from. */
interface Serving {
  readonly modelUrl: string;
  readonly scope: LoadScope;
  readonly model: Model;
  readonly info: ModelInfo;
  /** False while parts of its scope are still to join it. */
  readonly whole: boolean;
}

interface Loading {
  readonly modelUrl: string;
  readonly scope: LoadScope;
  readonly listeners: Set<Listener>;
  readonly aborter: AbortController;
  readonly done: Promise<ModelInfo>;
}

/**
 * The RecommenderApi over a model. Calls made before the first part is there wait for it; a whole model that was loaded before
 * answers until the next one is whole. Loading what is loaded, or being loaded, fetches nothing again.
 */
export function createEngine(parts: EngineParts): RecommenderApi {
  let serving: Serving | null = null;
  let loading: Loading | null = null;
  let kernel: Promise<WebAssembly.Module> | null = null;
  let fresh = false;
  /** Those who wait for a model to answer them. */
  let waiting: (() => void)[] = [];

  /** Kept once; cleared when it fails, so that the next load can do better. */
  function compiledKernel(): Promise<WebAssembly.Module> {
    kernel ??= parts.kernel().catch((error) => {
      kernel = null;
      throw error;
    });
    return kernel;
  }

  function startLoading(modelUrl: string, scope: LoadScope): Loading {
    loading?.aborter.abort(SUPERSEDED);
    const listeners: Loading['listeners'] = new Set();
    const aborter = new AbortController();
    const done = run(modelUrl, scope, listeners, aborter.signal);
    return { modelUrl, scope, listeners, aborter, done };
  }

  async function run(
    modelUrl: string,
    scope: LoadScope,
    listeners: Loading['listeners'],
    signal: AbortSignal,
  ): Promise<ModelInfo> {
    const module = compiledKernel();
    module.catch(() => {});
    const source = await parts.source(modelUrl, fresh, signal);
    let progress: LoadProgress = { receivedBytes: 0, totalBytes: 0 };
    const report = (news: LoadProgress) => {
      if (signal.aborted) return;
      progress = news;
      for (const listener of listeners) listener(news);
    };
    const use = (model: Model, whole: boolean) => {
      if (signal.aborted) {
        if (model.matrix !== serving?.model.matrix) model.matrix?.index.destroy();
        throw signal.reason;
      }
      serve({ modelUrl, scope, model, info: model.info, whole });
      report({ ...progress, model: model.info });
    };

    const earlier = serving ? null : await source.cache?.earlier();
    if (earlier) {
      // What was kept may be too old for this engine, or not whole: the new one is on its way in any case.
      const all = scope === 'light' ? 'light' : 'whole';
      await loadModel(earlier, module, undefined, { scope: all }).then(
        (model) => use(model, true),
        () => {},
      );
    }
    const model = await loadModel(source, module, report, {
      scope,
      onStage(stage) {
        if (!serving || !(serving.whole || knowsMore(serving.model, stage))) use(stage, false);
      },
    });
    use(model, true);
    const info = { ...model.info, kept: (await source.cache?.settle()) ?? 'unavailable' };
    if (serving?.model === model) serving = { ...serving, info };
    return info;
  }

  async function load(
    modelUrl: string,
    onProgress: Listener,
    scope: LoadScope = 'whole',
  ): Promise<ModelInfo> {
    const isWanted = (at: Serving | Loading | null) =>
      at?.modelUrl === modelUrl && at.scope === scope;
    if (!loading && serving?.whole && isWanted(serving)) return serving.info;
    if (!isWanted(loading)) loading = startLoading(modelUrl, scope);
    const mine = loading as Loading;
    mine.listeners.add(onProgress);
    try {
      const info = await mine.done;
      fresh = false;
      return info;
    } catch (error) {
      if (loading === mine) fresh = error instanceof PackError || error instanceof HostRefusal;
      throw error;
    } finally {
      if (loading === mine) loading = null;
    }
  }

  function serve(next: Serving): void {
    if (serving?.model.matrix !== next.model.matrix) serving?.model.matrix?.index.destroy();
    serving = next;
    for (const goOn of waiting) goOn();
    waiting = [];
  }

  async function modelAtHand(): Promise<Model> {
    if (serving) return serving.model;
    if (!loading) {
      throw new EngineError('not-loaded', 'No model is loaded yet. Load one, then ask again.');
    }
    const awaited = loading;
    const served = new Promise<void>((goOn) => waiting.push(goOn));
    await Promise.race([served, awaited.done]).catch((error) => {
      // Another load may have taken its place.
      if (loading === null || loading === awaited) throw error;
    });
    return modelAtHand();
  }

  /** Asks the model; whatever is thrown on the way becomes data. */
  function ask<T>(work: (model: Model) => T): Promise<Result<T>> {
    return answer(async () => {
      const model = await modelAtHand();
      // The title index is made after the first answer, not before it, and before the visitor types.
      setTimeout(() => model.titles, 0);
      return work(model);
    });
  }

  return {
    load: (modelUrl, onProgress, scope) => answer(() => load(modelUrl, onProgress, scope)),
    searchMovies: (query, limit) =>
      ask(({ titles, movieAt }) => {
        checkCount('limit', limit, 1);
        return titles.search(query, limit).map(movieAt);
      }),
    starterMovies: (offset, limit) =>
      ask((model) => {
        checkCount('offset', offset, 0);
        checkCount('limit', limit, 1);
        return startersOf(model)
          .slice(offset, offset + limit)
          .map(model.movieAt);
      }),
    findMovies: (movieIds) =>
      ask(({ columns, movieAt }) =>
        movieIds.map((movieId) => {
          const column = columns.get(movieId);
          return column === undefined ? null : movieAt(column);
        }),
      ),
    matchTitles: (titles) =>
      ask((model) =>
        titles.map((title) => {
          const column = model.titles.closest(title);
          return column === null ? null : model.movieAt(column);
        }),
      ),
    filmIds: (movieIds) => ask((model) => filmIds(model, movieIds)),
    matchFilms: (films) => ask((model) => matchFilms(model, films)),
    recommend: (request) => ask((model) => recommend(model, request)),
    taste: (ratings) => ask((model) => tasteOf(model, ratings)),
    recommendForGroup: (members, options) =>
      ask((model) => recommendForGroup(model, members, options)),
    explain: (request, movieId) => ask((model) => explain(model, request, movieId)),
  };
}

const SUPERSEDED = new EngineError(
  'cancelled',
  'Another load of the model took the place of this one.',
);

/** Whether the first has parts that the second lacks. */
function knowsMore(a: Model, b: Model): boolean {
  return a.info.parts.length > b.info.parts.length;
}

async function answer<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    const problem = problemOf(error);
    // Only a defect of ours needs its stack.
    if (problem.code === 'internal') console.error(error);
    return { ok: false, problem };
  }
}
