import { createStore } from 'zustand/vanilla';
import type { MovieId, RecommenderClient, Stars } from '../../contract';
import { type FilmName, isJudged } from '../profile/opinions';
import type { Profile } from '../profile/profile';
import { createExplanations } from './explanations';
import { createLoading } from './loading';
import { createPreview } from './preview';
import { rankedList, requestFrom } from './request';
import { createStarters } from './starters';
import {
  INITIAL_STATE,
  PAGE_SIZE,
  type SessionParts,
  type SessionState,
  WILL_BE_ASKED_AGAIN,
} from './state';

export type Session = ReturnType<typeof createSession>;

/** What happens between the page and the worker: the model's loading, the ranked list, and what is asked about it. */
export function createSession(client: RecommenderClient, profile: Profile, modelUrl: string) {
  const store = createStore<SessionState>(() => INITIAL_STATE);
  let latest = 0;

  const isReady = () => store.getState().model.phase === 'ready' && profile.health.getState().ready;
  const parts: SessionParts = { client, profile, store, isReady };
  const refillStarters = createStarters(parts);
  const preview = createPreview(parts);
  const explanations = createExplanations(parts);

  const loading = createLoading(
    client,
    modelUrl,
    (model) => store.setState({ model }),
    (first) => (first ? open() : askAgain()),
  );

  /** Starters first: the films that everybody likes are listed without them, and must not jump when they come. */
  async function open() {
    await refillStarters();
    await recommend();
  }

  /** Asks for a new list; an answer that comes after a newer question is dropped. */
  async function recommend() {
    if (!isReady()) return;
    const question = ++latest;
    const request = requestFrom(profile.store.getState(), store.getState().wanted);
    const result = await client.recommend(request);
    if (question !== latest) return;
    if (!result.ok) {
      if (!WILL_BE_ASKED_AGAIN.has(result.problem.code)) {
        store.setState({ listProblem: result.problem });
      }
      return;
    }
    store.setState({ list: rankedList(request, result.value), listProblem: null });
    explanations.closeIfGone();
  }

  /** All that stands on the model and the profile, once more. */
  function askAgain() {
    preview.follow();
    explanations.follow();
    return recommend();
  }

  function hold(held: MovieId | null) {
    if (store.getState().held === held) return;
    store.setState({ held });
    if (held === null) void refillStarters();
  }

  return {
    store,
    loading,
    preview,
    explanations,
    /** Looks films up by id or title, for imports. */
    films: client,

    /** Reads the device, loads the model, and from then on answers every change of the profile with a new list. */
    async start() {
      client.subscribe((worker) => {
        store.setState({ worker });
        if (worker === 'running') void askAgain();
      });
      profile.store.subscribe((now, before) => {
        const { inFocus } = store.getState();
        const lostStars = inFocus && isJudged(before.opinions, inFocus.movieId);
        if (lostStars && !isJudged(now.opinions, inFocus.movieId))
          store.setState({ inFocus: null });
        void askAgain();
        void refillStarters();
      });
      const reading = profile.start().then(open);
      await Promise.all([loading.load(), reading]);
    },

    /** Asks again after a list failed; loads the model anew when there is none or its worker is gone. */
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

    /** Puts a film first among the ratings to be given its stars; null to take an unrated one away again. */
    focus(inFocus: FilmName | null) {
      store.setState({ inFocus });
    },

    /**
     * Gives a film its stars where it stands.
     *
     * @param byKeys arrow keys pass through every half star, so the film keeps its place until `release`
     */
    rate(film: FilmName, stars: Stars, byKeys: boolean) {
      hold(byKeys ? film.movieId : null);
      profile.rate(film, stars);
    },

    /** The focus has left the film that was being rated by keys. */
    release: () => hold(null),

    /** @returns null when a newer search took this one's place */
    async search(query: string, limit: number) {
      const result = await client.searchMovies(query, limit);
      return !result.ok && result.problem.code === 'cancelled' ? null : result;
    },
  };
}
