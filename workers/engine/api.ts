import type { LoadProgress, RecommenderApi, Result } from '../../src/contract';
import { PackProblem } from '../../src/pack/index';
import { loadModel } from './load';
import type { Model } from './model';
import { EngineProblem, problemOf } from './problem';
import { explain, recommend } from './recommend';
import type { ModelSource } from './source';
import { checkCount } from './validate';

export interface EngineParts {
  /** Fetches the compiled kernel. */
  kernel(): Promise<WebAssembly.Module>;
  /** @param fresh past every cache: asked for after a file was found damaged */
  source(modelUrl: string, fresh: boolean): ModelSource;
}

interface Loading {
  readonly modelUrl: string;
  readonly model: Promise<Model>;
  readonly listeners: Set<(progress: LoadProgress) => void>;
}

/**
 * The RecommenderApi over a model. Calls made while the first model loads wait for it; a model loaded
 * before answers until the next one is whole. Loading what is loaded, or being loaded, fetches nothing again.
 */
export function createEngine(parts: EngineParts): RecommenderApi {
  let serving: { readonly modelUrl: string; readonly model: Model } | null = null;
  let loading: Loading | null = null;
  let kernel: Promise<WebAssembly.Module> | null = null;
  let damaged = false;

  /** Kept once; cleared when it fails, so that the next load can do better. */
  function compiledKernel(): Promise<WebAssembly.Module> {
    kernel ??= parts.kernel().catch((error) => {
      kernel = null;
      throw error;
    });
    return kernel;
  }

  function startLoading(modelUrl: string): Loading {
    const listeners: Loading['listeners'] = new Set();
    const report = (progress: LoadProgress) => {
      for (const listener of listeners) listener(progress);
    };
    const model = loadModel(parts.source(modelUrl, damaged), compiledKernel(), report);
    return { modelUrl, model, listeners };
  }

  async function load(modelUrl: string, onProgress: (progress: LoadProgress) => void) {
    if (!loading && serving?.modelUrl === modelUrl) return serving.model.info;
    if (loading?.modelUrl !== modelUrl) loading = startLoading(modelUrl);
    const mine = loading;
    mine.listeners.add(onProgress);
    try {
      const model = await mine.model;
      if (loading === mine) serve(mine.modelUrl, model);
      return model.info;
    } catch (error) {
      damaged = error instanceof PackProblem;
      throw error;
    } finally {
      if (loading === mine) loading = null;
    }
  }

  function serve(modelUrl: string, model: Model): void {
    serving?.model.index.destroy();
    serving = { modelUrl, model };
  }

  async function modelAtHand(): Promise<Model> {
    if (serving) return serving.model;
    if (loading) return loading.model;
    throw new EngineProblem('not-loaded', 'No model is loaded yet. Load one, then ask again.');
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
    load: (modelUrl, onProgress) => answer(() => load(modelUrl, onProgress)),
    searchMovies: (query, limit) =>
      ask(({ titles, movieAt }) => {
        checkCount('limit', limit, 1);
        return titles.search(query, limit).map(movieAt);
      }),
    starterMovies: (offset, limit) =>
      ask(({ starters, movieAt }) => {
        checkCount('offset', offset, 0);
        checkCount('limit', limit, 1);
        return starters.slice(offset, offset + limit).map(movieAt);
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
    recommend: (request) => ask((model) => recommend(model, request)),
    explain: (request, movieId) => ask((model) => explain(model, request, movieId)),
  };
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
