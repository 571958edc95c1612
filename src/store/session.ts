import { createStore } from 'zustand/vanilla';
import type {
  ClientStatus,
  Movie,
  MovieId,
  Problem,
  ProblemCode,
  Recommendation,
  RecommenderClient,
  Stars,
} from '../contract';
import { createLoading, type ModelState } from './loading';
import { type FilmName, filmsSetAside, isJudged, ratedFilms } from './opinions';
import type { Profile } from './profile';
import { fillSlots } from './slots';

export interface RankedList {
  /** Best first, as the engine gave them. */
  readonly films: readonly Recommendation[];
  /** The ratings it was made from; 0 for the films that everybody likes. */
  readonly ratingCount: number;
  /** Rated films that the model does not hold. */
  readonly unknown: ReadonlySet<MovieId>;
}

export interface SessionState {
  readonly model: ModelState;
  readonly worker: ClientStatus;
  /** The last answer; it stays while the next is made. Null before the first. */
  readonly list: RankedList | null;
  /** Why the last request for a list failed. */
  readonly listProblem: Problem | null;
  /** How many films the page shows. */
  readonly wanted: number;
  /** The film last chosen by search; without stars it waits at the top of the ratings. */
  readonly inFocus: FilmName | null;
  /** A film being rated by keys where it stands: it stays there until the focus leaves it. */
  readonly held: MovieId | null;
  /** Films to start from, by place; a rated one gives its place to the next. */
  readonly starters: readonly (Movie | null)[];
}

export const PAGE_SIZE = 20;
export const STARTER_SLOTS = 4;
const STARTER_BATCH = 40;
/** Asked for beyond what is shown: one to know that there are more, the others to stand in for films shown elsewhere on the page. */
const SPARE = STARTER_SLOTS + 2;
/** After these a newer request is on its way already, or comes with the worker's new life. */
const WILL_BE_ASKED_AGAIN: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'cancelled',
  'interrupted',
]);

export type Session = ReturnType<typeof createSession>;

/** What happens between the page and the worker: the model's loading, the ranked list, the films to start from. */
export function createSession(client: RecommenderClient, profile: Profile, modelUrl: string) {
  const store = createStore<SessionState>(() => ({
    model: { phase: 'loading', progress: null },
    worker: 'running',
    list: null,
    listProblem: null,
    wanted: PAGE_SIZE,
    inFocus: null,
    held: null,
    starters: [],
  }));
  /** Starters not yet shown, and where the engine's order goes on. */
  let pool: readonly Movie[] = [];
  let poolOffset = 0;
  let latest = 0;

  const isReady = () => store.getState().model.phase === 'ready' && profile.health.getState().ready;
  const isTaken = (movieId: MovieId) => isJudged(profile.store.getState().opinions, movieId);

  const loading = createLoading(
    client,
    modelUrl,
    (model) => store.setState({ model }),
    (first) => (first ? open() : recommend()),
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
    const { opinions, contentWeight } = profile.store.getState();
    const ratings = ratedFilms(opinions).map((film) => ({
      movieId: film.movieId,
      stars: film.verdict,
    }));
    const { wanted } = store.getState();
    const result = await client.recommend({
      ratings,
      notInterested: filmsSetAside(opinions).map((film) => film.movieId),
      ...(contentWeight.value === null ? {} : { contentWeight: contentWeight.value }),
      topN: wanted + SPARE,
    });
    if (question !== latest) return;
    if (!result.ok) {
      if (!WILL_BE_ASKED_AGAIN.has(result.problem.code)) {
        store.setState({ listProblem: result.problem });
      }
      return;
    }
    const films = result.value.recommendations;
    store.setState({
      list: {
        films,
        ratingCount: ratings.length,
        unknown: new Set(result.value.unknown),
      },
      listProblem: null,
    });
  }

  async function fillPool() {
    const result = await client.starterMovies(poolOffset, STARTER_BATCH);
    if (!result.ok) return;
    poolOffset = result.value.length < STARTER_BATCH ? 0 : poolOffset + STARTER_BATCH;
    pool = [...pool, ...result.value];
  }

  /** @param fresh the films shown now give way as well */
  async function refillStarters(fresh = false) {
    if (!isReady()) return;
    const { starters: shown, held } = store.getState();
    const kept = fresh ? shown.map(() => null) : shown;
    const mayShow = (movieId: MovieId) => movieId === held || !isTaken(movieId);
    let filled = fillSlots(kept, pool, STARTER_SLOTS, mayShow);
    if (filled.slots.includes(null)) {
      await fillPool();
      filled = fillSlots(kept, pool, STARTER_SLOTS, mayShow);
    }
    pool = filled.pool;
    store.setState({ starters: filled.slots });
  }

  function hold(held: MovieId | null) {
    if (store.getState().held === held) return;
    store.setState({ held });
    if (held === null) void refillStarters();
  }

  return {
    store,
    loading,
    /** Looks films up by id or title, for imports. */
    films: client,

    /** Reads the device, loads the model, and from then on answers every change of the profile with a new list. */
    async start() {
      client.subscribe((worker) => {
        store.setState({ worker });
        if (worker === 'running') void recommend();
      });
      profile.store.subscribe((now, before) => {
        const { inFocus } = store.getState();
        const lostStars = inFocus && isJudged(before.opinions, inFocus.movieId);
        if (lostStars && !isJudged(now.opinions, inFocus.movieId))
          store.setState({ inFocus: null });
        void recommend();
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
