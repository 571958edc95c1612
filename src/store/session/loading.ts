import { createStore } from 'zustand/vanilla';
import type {
  LoadProgress,
  LoadScope,
  ModelInfo,
  ModelPart,
  Problem,
  RecommenderClient,
} from '../../contract';
import { type ChosenScope, savedScope, saveScope, scopeToLoad } from './scope';

export type ModelState =
  | { readonly phase: 'loading'; readonly progress: LoadProgress | null }
  /** Usable, though parts of it may still be loading: see `LoadingState`. */
  | { readonly phase: 'ready'; readonly info: ModelInfo }
  | { readonly phase: 'failed'; readonly problem: Problem };

/** The state of loading that continues while the page is already usable. */
export interface LoadingState {
  /** Progress of the parts being loaded; null when none are. */
  readonly arriving: LoadProgress | null;
  /** Why the rest could not be loaded. */
  readonly problem: Problem | null;
  /** The scope that the visitor chose, at this visit or an earlier one. */
  readonly choice: ChosenScope | null;
  /** The connection is metered, and the rest is held back until the visitor says how much to fetch. */
  readonly asking: boolean;
}

/** Where the page's own files are. */
export interface Site {
  /** The folder of manifest.json, ending in "/". */
  readonly modelUrl: string;
  /** Path of the site: it is part of the names on the device. */
  readonly site: string;
}

/**
 * Loads the model part by part. How much is loaded is the visitor's choice; without one, only a small download is made on a metered
 * connection, and then the visitor is asked.
 *
 * @param onModel called at every change of the model's state
 * @param onPart called when a part has joined the model; the first time when the page becomes usable
 */
export function createLoading(
  client: RecommenderClient,
  { modelUrl, site }: Site,
  onModel: (model: ModelState) => void,
  onPart: (first: boolean) => Promise<void>,
) {
  const store = createStore<LoadingState>(() => ({
    arriving: null,
    problem: null,
    choice: savedScope(site),
    asking: false,
  }));
  let known: ModelInfo | null = null;

  function take(info: ModelInfo): Promise<void> {
    const before = known;
    known = info;
    onModel({ phase: 'ready', info });
    return before && isSame(before, info) ? Promise.resolve() : onPart(before === null);
  }

  function report(progress: LoadProgress) {
    if (progress.model) void take(progress.model);
    if (known) store.setState({ arriving: progress });
    else onModel({ phase: 'loading', progress });
  }

  function fail(problem: Problem) {
    if (known) store.setState({ problem });
    else onModel({ phase: 'failed', problem });
  }

  async function fetchModel(scope: LoadScope) {
    store.setState({ problem: null, asking: false });
    if (!known) onModel({ phase: 'loading', progress: null });
    const result = await client.load(modelUrl, report, scope);
    if (!result.ok && result.problem.code === 'cancelled') return;
    store.setState({ arriving: null });
    if (!result.ok) return fail(result.problem);
    await take(result.value);
    store.setState({ asking: scope === 'small' && !result.value.parts.includes('ratings') });
  }

  let running: Promise<void> | null = null;

  function start(scope: LoadScope): Promise<void> {
    const mine = fetchModel(scope).finally(() => {
      if (running === mine) running = null;
    });
    running = mine;
    return mine;
  }

  return {
    store,

    /** Loads the model, or what is missing of it. Joins a load in progress. */
    load: () => running ?? start(store.getState().choice ?? scopeToLoad(site)),

    /** Continues when the network is back. */
    resume() {
      if (store.getState().problem?.code === 'network') void this.load();
    },

    /** Loads this much, now and at later visits. When changing from whole to light, the other parts are dropped. */
    choose(choice: ChosenScope): Promise<void> {
      saveScope(site, choice);
      store.setState({ choice });
      return start(choice);
    },
  };
}

/** Parts that no list is made from: when they are loaded, lists are not requested again. */
const BESIDE_LISTS: readonly ModelPart[] = ['links', 'map'];

/** Whether two descriptions are of models that give the same answers. */
function isSame(a: ModelInfo, b: ModelInfo): boolean {
  return (
    a.name === b.name &&
    a.bytes === b.bytes &&
    a.ratings === b.ratings &&
    partsOfLists(a) === partsOfLists(b)
  );
}

function partsOfLists({ parts }: ModelInfo): string {
  return parts.filter((part) => !BESIDE_LISTS.includes(part)).join();
}
