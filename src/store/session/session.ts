import { createStore } from 'zustand/vanilla';
import type { Filters, MovieId, RecommenderClient, Stars } from '../../contract';
import { removeFiles } from '../device/remove-files';
import { createFilters } from '../filters/filters';
import { SETTING_NAMES } from '../filters/settings';
import type { Subject } from '../profile/edit';
import type { MovieName } from '../profile/entry';
import { ratedEntries, statusOf } from '../profile/library';
import type { Profile } from '../profile/profile';
import type { ProfileState } from '../profile/state';
import { createExplanations } from './explanations';
import { createLoading, type Site } from './loading';
import { createPreview } from './preview';
import { rankedList, requestFrom } from './request';
import { createShelves } from './shelves';
import { createStarters } from './starters';
import {
  INITIAL_STATE,
  PAGE_SIZE,
  partsOf,
  type SessionParts,
  type SessionState,
  WILL_BE_ASKED_AGAIN,
} from './state';

export type Session = ReturnType<typeof createSession>;

/** Coordinates page and worker: loads the model, and keeps the ranked list and the questions about it up to date. */
export function createSession(client: RecommenderClient, profile: Profile, site: Site) {
  const store = createStore<SessionState>(() => INITIAL_STATE);
  let isMet = false;

  const filters = createFilters(site.site);
  const request = (without: MovieId | null = null) =>
    requestFrom(
      profile.store.getState(),
      filters.store.getState(),
      store.getState().wanted,
      without,
    );
  const isReady = () => isMet && profile.health.getState().ready;
  const parts: SessionParts = { client, profile, filters, store, isReady, request };
  const refillStarters = createStarters(parts);
  const preview = createPreview(parts);
  const explanations = createExplanations(parts);
  const shelves = createShelves(parts);

  const loading = createLoading(
    client,
    site,
    (model) => store.setState({ model }),
    async (first) => {
      await meetModel();
      await (first ? open() : askAgain());
    },
  );

  /** Connects the library to the loaded model before anything is requested. */
  async function meetModel() {
    const { model } = store.getState();
    if (model.phase !== 'ready') return;
    isMet = false;
    await profile.meet(model.info.collection, client);
    isMet = true;
  }

  /**
   * Requests the list first, except for visitors without ratings: their list leaves out the starters, and must not jump when these
   * arrive.
   */
  async function open() {
    const hasRatings = ratedEntries(profile.store.getState().library).length > 0;
    if (!hasRatings) await refillStarters();
    const listed = recommend();
    if (hasRatings) void refillStarters();
    void shelves.refresh();
    await listed;
  }

  async function recommend() {
    if (!isReady()) return;
    const asked = request();
    const since = profile.store.getState().recentFrom.value;
    const result = await client.recommend(asked);
    if (!result.ok) {
      if (!WILL_BE_ASKED_AGAIN.has(result.problem.code)) {
        store.setState({ listProblem: result.problem });
      }
      return;
    }
    const list = rankedList(asked, result.value, partsOf(store.getState()), since);
    store.setState({ list, listProblem: null });
    explanations.closeIfGone();
  }

  /** Requests everything again that depends on the model and the profile. */
  function askAgain() {
    preview.follow();
    explanations.follow();
    const listed = recommend();
    void shelves.refresh();
    return listed;
  }

  function hold(held: MovieId | null) {
    if (store.getState().held === held) return;
    store.setState({ held });
    if (held === null) void refillStarters();
  }

  return {
    store,
    loading,
    filters,
    preview,
    explanations,
    shelves,
    /** Asks about single films, and looks them up by id or title. */
    movies: client,
    /** The request to the engine for the current profile and settings. */
    request: () => request(),

    /** Reads the device, loads the model, and from then on answers every change of the profile with a new list. */
    async start() {
      client.subscribe((worker) => {
        store.setState({ worker });
        if (worker === 'running') void askAgain();
      });
      profile.store.subscribe((now, before) => {
        if (!changesAnswers(now, before)) return;
        const { inFocus } = store.getState();
        const was = inFocus && statusOf(before.library, inFocus.movieId);
        if (inFocus && was !== 'none' && statusOf(now.library, inFocus.movieId) === 'none') {
          store.setState({ inFocus: null });
        }
        void askAgain();
        void refillStarters();
      });
      filters.store.subscribe(() => {
        store.setState({ wanted: PAGE_SIZE });
        void askAgain();
      });
      const reading = profile.start().then(meetModel).then(open);
      await Promise.all([loading.load(), reading]);
    },

    /** Requests the list again after it failed; loads the model again if there is none or its worker has ended. */
    async retry() {
      const { model, worker, listProblem } = store.getState();
      const loaded = model.phase === 'ready' && listProblem?.code !== 'not-loaded';
      store.setState({ listProblem: null });
      if (!loaded || worker === 'dead' || loading.store.getState().problem) await loading.load();
      if (model.phase === 'ready') await recommend();
    },

    async showMore() {
      store.setState(({ wanted }) => ({ wanted: wanted + PAGE_SIZE }));
      preview.follow();
      await recommend();
    },

    moreStarters: () => refillStarters(true),

    /** Replaces a starter film that the visitor has not seen by the next one, for this visit. */
    async skipStarter(movieId: MovieId) {
      store.setState(({ notSeen }) => ({ notSeen: [...notSeen, movieId] }));
      await refillStarters();
    },

    /** How many films each of these changes of the filters would leave, aligned. Null when a preview cancelled it. */
    async countFitting(changes: readonly Filters[]): Promise<readonly number[] | null> {
      const counts: number[] = [];
      for (const change of changes) {
        const asked = request();
        const changed = { ...asked, filters: { ...asked.filters, ...change }, topN: 1 };
        const result = await client.preview(changed);
        if (!result.ok) return null;
        counts.push(result.value.fitting.all);
      }
      return counts;
    },

    /** Puts a film at the top of the ratings, to be rated. It stays there, even after a reload, until it is rated or removed. */
    focus(inFocus: MovieName | null) {
      store.setState({ inFocus });
      if (inFocus && statusOf(profile.store.getState().library, inFocus.movieId) === 'none') {
        profile.addToRate(inFocus);
      }
    },

    /**
     * Rates a film where it is shown.
     *
     * @param byKeys arrow keys pass through every half star, so the film keeps its place until `release`
     */
    rate(movie: Subject, stars: Stars, byKeys: boolean) {
      hold(byKeys ? movie.movieId : null);
      profile.rate(movie, stars);
    },

    /** To be called when the focus has left the film that was being rated with the keyboard. */
    release: () => hold(null),

    /** Removes everything from this device: the profile, the stored model, and the copy of the page. */
    async removeEverything(): Promise<void> {
      await profile.eraseAll();
      await removeFiles(new URL('..', site.modelUrl).href);
    },

    /** @returns null when a newer search replaced this one */
    async search(query: string, limit: number) {
      const result = await client.searchMovies(query, limit);
      return !result.ok && result.problem.code === 'cancelled' ? null : result;
    },
  };
}

/** Whether the profile changed since then in a way that needs new answers. */
function changesAnswers(now: ProfileState, before: ProfileState): boolean {
  return (
    now.library !== before.library ||
    SETTING_NAMES.some((name) => now[name].value !== before[name].value)
  );
}
