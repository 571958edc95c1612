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
   * @param fresh bypasses every cache on the way; used after the host's files were found invalid
   * @param signal aborts what the source is doing
   */
  source(modelUrl: string, fresh: boolean, signal: AbortSignal): Promise<ModelSource>;
}

/** The model that calls are answered from. */
interface Serving {
  readonly modelUrl: string;
  readonly scope: LoadScope;
  readonly model: Model;
  readonly info: ModelInfo;
  /** False while parts of its scope are still being loaded. */
  readonly whole: boolean;
}

/**
 * What the engine is doing.
 * - `empty`: nothing can be answered: no load has begun, or the first one failed.
 * - `starting`: the first load has no part yet.
 * - `updating`: a model answers, while more of it, or another model, is being loaded.
 * - `ready`: a model answers, and nothing is being loaded.
 *
 * `distrusted`: the last load found the host's files invalid, so the next one bypasses every cache.
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
   * Loads a model; resolves when all of its scope is in use. Loading a model that is in use or being loaded fetches nothing again; any
   * other load in progress is cancelled.
   *
   * @throws PackError, EngineError, or what the source throws; the model in use stays in use
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
   * The model to answer from, as soon as its first part is loaded.
   *
   * @throws EngineError `not-loaded` before any load; otherwise what the awaited load throws
   */
  async model(): Promise<Model> {
    const state = this.#state;
    if (state.is === 'empty') {
      throw new EngineError('not-loaded', 'No model is loaded yet. Load one, then ask again.');
    }
    if (state.is !== 'starting') return state.serving.model;
    const { load } = state;
    await Promise.race([load.firstPart, load.done]).catch((error) => {
      // Another load may have taken over meanwhile.
      if (this.#state.is === 'empty') throw error;
    });
    return this.model();
  }

  #start(modelUrl: string, scope: LoadScope): Load {
    const state = this.#state;
    loadIn(state)?.cancel();
    const fresh = 'distrusted' in state && state.distrusted;
    // #run does not read the state before its first await, so the state can be set after this line.
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
      // The model kept from an earlier visit may be too old for this engine, or damaged; failing is harmless, as the new model is fetched
      // in any case.
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

  /** Puts a model into use, and frees the rating matrix of the one before, unless both share it. */
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

/** A load in progress and its progress listeners. */
class Load {
  readonly #listeners = new Set<(progress: LoadProgress) => void>();
  /** Set once calls can be answered. */
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

  /** Adds a progress listener. If calls can be answered already, it is told so at once. */
  tell(listener: (progress: LoadProgress) => void): void {
    this.#listeners.add(listener);
    if (this.#model && !this.signal.aborted) listener({ ...this.#progress, model: this.#model });
  }

  report(progress: LoadProgress): void {
    if (this.signal.aborted) return;
    this.#progress = progress;
    for (const listener of this.#listeners) listener(progress);
  }

  /** Tells the listeners that calls are now answered from a model of this load. */
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

/** Whether a load failed because the host's files are invalid; a cache on the way may hold the same files. */
function isUnfit(error: unknown): boolean {
  if (error instanceof PartError) return isUnfit(error.cause);
  return error instanceof PackError || error instanceof HostRefusal;
}
