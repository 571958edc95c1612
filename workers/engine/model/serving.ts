import type { LoadProgress, LoadScope, ModelInfo } from '../../../src/contract';
import { PackError } from '../../../src/pack/index';
import { EngineError, HostRefusal, PartError } from '../errors';
import { keptPromise } from '../source/kept-promise';
import type { ModelSource } from '../source/source';
import { loadModel } from './load';
import type { Model } from './model';

export interface EngineParts {
  /** Fetches the compiled kernel. */
  kernel(): Promise<WebAssembly.Module>;
  /**
   * @param fresh past every cache on the way: asked for after the host's files were found unfit
   * @param signal ends what the source is doing
   */
  source(modelUrl: string, fresh: boolean, signal: AbortSignal): Promise<ModelSource>;
}

/** The model that calls are answered from. */
interface Serving {
  readonly modelUrl: string;
  readonly scope: LoadScope;
  readonly model: Model;
  readonly info: ModelInfo;
  /** False while parts of its scope are still to join it. */
  readonly whole: boolean;
}

/**
 * What the engine is doing.
 * - `empty`: nothing can be answered: no load has begun, or the first one failed.
 * - `starting`: the first load has no part yet.
 * - `updating`: a model answers, while more of it, or another model, is being loaded.
 * - `ready`: a model answers, and nothing is being loaded.
 *
 * `distrusted`: the last load found the host's files unfit, so that the next one asks past every cache.
 */
type State =
  | { readonly is: 'empty'; readonly distrusted: boolean }
  | { readonly is: 'starting'; readonly load: Load }
  | { readonly is: 'updating'; readonly load: Load; readonly serving: Serving }
  | { readonly is: 'ready'; readonly serving: Serving; readonly distrusted: boolean };

/** Loads models and holds the one that calls are answered from. */
export class ModelServer {
  readonly #parts: EngineParts;
  readonly #kernel: () => Promise<WebAssembly.Module>;
  #state: State = { is: 'empty', distrusted: false };

  constructor(parts: EngineParts) {
    this.#parts = parts;
    this.#kernel = keptPromise(() => parts.kernel());
  }

  /**
   * Loads a model; resolves when all of its scope is in use. Loading what is in use, or being loaded, fetches nothing again; any
   * other load that is under way is cancelled.
   *
   * @throws PackError, EngineError, or what the source throws; the model in use stays so
   */
  async load(
    modelUrl: string,
    onProgress: (progress: LoadProgress) => void,
    scope: LoadScope,
  ): Promise<ModelInfo> {
    const state = this.#state;
    if (state.is === 'ready' && state.serving.whole && isFor(state.serving, modelUrl, scope)) {
      return state.serving.info;
    }
    const underWay = loadIn(state);
    const load =
      underWay && isFor(underWay, modelUrl, scope) ? underWay : this.#start(modelUrl, scope);
    load.tell(onProgress);
    return load.done;
  }

  /**
   * The model to answer from, as soon as its first part is there.
   *
   * @throws EngineError `not-loaded` before any load; what the load throws that was waited for
   */
  async model(): Promise<Model> {
    const state = this.#state;
    if (state.is === 'empty') {
      throw new EngineError('not-loaded', 'No model is loaded yet. Load one, then ask again.');
    }
    if (state.is !== 'starting') return state.serving.model;
    const { load } = state;
    await Promise.race([load.firstPart, load.done]).catch((error) => {
      // Another load may have taken its place.
      if (this.#state.is === 'empty') throw error;
    });
    return this.model();
  }

  #start(modelUrl: string, scope: LoadScope): Load {
    const state = this.#state;
    loadIn(state)?.cancel();
    const fresh = 'distrusted' in state && state.distrusted;
    // What runs does not look at the state before it has waited for something.
    const load = new Load(modelUrl, scope, (started) => this.#run(started, fresh));
    const serving = servingIn(state);
    this.#state = serving ? { is: 'updating', load, serving } : { is: 'starting', load };
    return load;
  }

  async #run(load: Load, fresh: boolean): Promise<ModelInfo> {
    try {
      const info = await this.#fetch(load, fresh);
      this.#end(load, false);
      return info;
    } catch (error) {
      this.#end(load, isUnfit(error));
      throw error;
    }
  }

  async #fetch(load: Load, fresh: boolean): Promise<ModelInfo> {
    const { modelUrl, scope, signal } = load;
    const kernel = this.#kernel();
    kernel.catch(() => {});
    const source = await this.#parts.source(modelUrl, fresh, signal);
    const earlier = servingIn(this.#state) ? null : await source.cache?.earlier();
    if (earlier) {
      // What an earlier visit kept may be too old for this engine, or damaged; the new model is fetched in any case.
      const all = scope === 'light' ? 'light' : 'whole';
      await loadModel(earlier, kernel, undefined, { scope: all }).then(
        (model) => this.#serve(load, model, true),
        () => {},
      );
    }
    const model = await loadModel(source, kernel, (progress) => load.report(progress), {
      scope,
      onStage: (stage) => {
        const serving = servingIn(this.#state);
        const isStepBack = serving && (serving.whole || knowsMore(serving.model, stage));
        if (!isStepBack) this.#serve(load, stage, false);
      },
    });
    this.#serve(load, model, true);
    const info = { ...model.info, kept: (await source.cache?.settle()) ?? 'unavailable' };
    this.#replaceInfo(model, info);
    return info;
  }

  /** Puts a model into use, and frees the rating matrix of the one before, unless both have the same. */
  #serve(load: Load, model: Model, whole: boolean): void {
    const before = servingIn(this.#state)?.model.matrix;
    if (load.signal.aborted) {
      if (model.matrix !== before) model.matrix?.index.destroy();
      throw load.signal.reason;
    }
    if (before !== model.matrix) before?.index.destroy();
    const { modelUrl, scope } = load;
    const serving = { modelUrl, scope, model, info: model.info, whole };
    this.#state = { is: 'updating', load, serving };
    load.answers(model.info);
  }

  #replaceInfo(model: Model, info: ModelInfo): void {
    const state = this.#state;
    if ('serving' in state && state.serving.model === model) {
      this.#state = { ...state, serving: { ...state.serving, info } };
    }
  }

  #end(load: Load, distrusted: boolean): void {
    const state = this.#state;
    if (loadIn(state) !== load) return;
    const serving = servingIn(state);
    this.#state = serving ? { is: 'ready', serving, distrusted } : { is: 'empty', distrusted };
  }
}

/** A load of a model, and those who listen to it. */
class Load {
  readonly #listeners = new Set<(progress: LoadProgress) => void>();
  /** Described once calls can be answered. */
  #model: ModelInfo | null = null;
  /** Resolves when calls can be answered from what has been loaded. */
  readonly firstPart: Promise<void>;
  readonly done: Promise<ModelInfo>;
  readonly #aborter = new AbortController();
  #progress: LoadProgress = { receivedBytes: 0, totalBytes: 0 };
  #firstPartIsThere = () => {};

  constructor(
    readonly modelUrl: string,
    readonly scope: LoadScope,
    run: (load: Load) => Promise<ModelInfo>,
  ) {
    this.firstPart = new Promise((resolve) => {
      this.#firstPartIsThere = resolve;
    });
    this.done = run(this);
  }

  get signal(): AbortSignal {
    return this.#aborter.signal;
  }

  cancel(): void {
    this.#aborter.abort(
      new EngineError('cancelled', 'Another load of the model took the place of this one.'),
    );
  }

  /** Tells `listener` of all that comes, and at once of a model that answers already. */
  tell(listener: (progress: LoadProgress) => void): void {
    this.#listeners.add(listener);
    if (this.#model && !this.signal.aborted) listener({ ...this.#progress, model: this.#model });
  }

  report(progress: LoadProgress): void {
    if (this.signal.aborted) return;
    this.#progress = progress;
    for (const listener of this.#listeners) listener(progress);
  }

  /** Tells that calls are answered from a model of this load. */
  answers(model: ModelInfo): void {
    this.#model = model;
    this.#firstPartIsThere();
    this.report({ ...this.#progress, model });
  }
}

function servingIn(state: State): Serving | null {
  return 'serving' in state ? state.serving : null;
}

function loadIn(state: State): Load | null {
  return 'load' in state ? state.load : null;
}

function isFor(of: Serving | Load, modelUrl: string, scope: LoadScope): boolean {
  return of.modelUrl === modelUrl && of.scope === scope;
}

/** Whether the first has parts that the second lacks. */
function knowsMore(a: Model, b: Model): boolean {
  return a.info.parts.length > b.info.parts.length;
}

/** Whether a load failed because of the files on the host, which a cache on the way may hold too. */
function isUnfit(error: unknown): boolean {
  if (error instanceof PartError) return isUnfit(error.cause);
  return error instanceof PackError || error instanceof HostRefusal;
}
