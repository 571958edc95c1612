import { persist } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import type { MovieId, Stars } from '../../contract';
import { createDeviceStorage } from '../device/device';
import { connectTabs } from '../device/tabs';
import { readSettings, type SettingName } from '../filters/settings';
import {
  type FilmName,
  filmsSetAside,
  isSameVerdict,
  mergeOpinions,
  type Opinion,
  ratedFilms,
  starsOf,
  type Verdict,
} from './opinions';
import {
  isOpinion,
  mergeSaved,
  migrateSaved,
  NOTHING_SAVED,
  readSaved,
  SAVED_VERSION,
  type Saved,
} from './saved';
import { createUndo } from './undo';

/** A rating as an import brings it; `ratedAt` in ms since 1970, null when the file does not say. */
export interface ImportedRating extends FilmName {
  readonly stars: Stars;
  readonly ratedAt: number | null;
}

export interface ProfileOptions {
  /** ms since 1970. */
  readonly now?: () => number;
  /** Key in the device's store and name of the channel between tabs. */
  readonly name?: string;
}

export type Profile = ReturnType<typeof createProfile>;

/**
 * What the visitor said of films, kept on the device and shared between tabs. Works at once and on memory alone;
 * `start` joins what the device holds.
 */
export function createProfile({ now = Date.now, name = 'matinee' }: ProfileOptions = {}) {
  const health = createStore<{ blocked: boolean; ready: boolean }>(() => ({
    blocked: false,
    ready: false,
  }));
  const storage = createDeviceStorage(() => health.setState({ blocked: true }));
  const store = createStore<Saved>()(
    persist((): Saved => NOTHING_SAVED, {
      name,
      version: SAVED_VERSION,
      storage,
      skipHydration: true,
      migrate: migrateSaved,
      merge: (saved, current) => mergeSaved(readSaved(saved), current),
    }),
  );
  const undo = createUndo();
  const tabs = connectTabs(name, (message) => {
    const news: Saved = {
      opinions: mergeOpinions({}, message.opinions.filter(isOpinion)),
      ...readSettings(message),
    };
    store.setState(mergeSaved(store.getState(), news));
  });

  function write(opinions: readonly Opinion[]) {
    store.setState((saved) => ({ opinions: mergeOpinions(saved.opinions, opinions) }));
    tabs.tell({ opinions });
  }

  /** Later than anything known of the film, even when another tab's clock runs ahead. */
  function stamp(movieId: MovieId): number {
    const known = store.getState().opinions[movieId];
    return Math.max(now(), known ? known.changedAt + 1 : 0);
  }

  function judge(film: FilmName, verdict: Verdict, ratedAt = now()): Opinion {
    const { movieId, title, year } = film;
    return { movieId, title, year, verdict, ratedAt, changedAt: stamp(movieId) };
  }

  /** Makes a change that the visitor can take back. */
  function change(label: string, after: readonly Opinion[], brief = false) {
    const { opinions } = store.getState();
    const before = after.map(
      (opinion) => opinions[opinion.movieId] ?? { ...opinion, verdict: 'none' as const },
    );
    undo.remember({ label, brief, before, after });
    write(after);
  }

  return {
    store,
    health,
    undoStore: undo.store,

    /** Reads the device, joins it with what was said meanwhile, and follows other tabs from then on. */
    async start() {
      await store.persist.rehydrate();
      health.setState({ ready: true });
    },

    /** Reads the device again: a tab that slept may have missed messages. */
    async refresh() {
      if (!health.getState().blocked) await store.persist.rehydrate();
    },

    rate(film: FilmName, stars: Stars) {
      const known = store.getState().opinions[film.movieId];
      const rated = typeof known?.verdict === 'number';
      if (rated && known.verdict === stars) return;
      const label = `${film.title}: ${stars === 1 ? '1 star' : `${stars} stars`}`;
      change(label, [judge(film, stars, rated ? known.ratedAt : now())], true);
    },

    remove(film: FilmName) {
      const known = store.getState().opinions[film.movieId];
      if (known) change(`Removed ${film.title}`, [judge(film, 'none', known.ratedAt)]);
    },

    setAside(film: FilmName) {
      change(`${film.title} will not come up again`, [judge(film, 'not-interested')]);
    },

    bringBack() {
      const films = filmsSetAside(store.getState().opinions);
      const label =
        films.length === 1 ? 'Brought back 1 film' : `Brought back ${films.length} films`;
      change(
        label,
        films.map((film) => judge(film, 'none', film.ratedAt)),
      );
    },

    clear() {
      const films = ratedFilms(store.getState().opinions);
      const label = films.length === 1 ? 'Cleared 1 rating' : `Cleared ${films.length} ratings`;
      change(
        label,
        films.map((film) => judge(film, 'none', film.ratedAt)),
      );
    },

    /**
     * Adds ratings, replacing those of the same films; one undo takes all of them back.
     *
     * @returns how many films had other stars before
     */
    addImported(ratings: readonly ImportedRating[]): number {
      if (ratings.length === 0) return 0;
      const { opinions } = store.getState();
      const replaced = ratings.filter((film) => {
        const before = starsOf(opinions, film.movieId);
        return before !== null && before !== film.stars;
      });
      const label =
        ratings.length === 1 ? 'Imported 1 rating' : `Imported ${ratings.length} ratings`;
      change(
        label,
        ratings.map((film) => judge(film, film.stars, film.ratedAt ?? now())),
      );
      return replaced.length;
    },

    /** Takes back the last change. A film that was judged again since then keeps its newer verdict. */
    undo() {
      const last = undo.take();
      if (!last) return;
      const { opinions } = store.getState();
      const untouched = last.before.filter((_, i) =>
        isSameVerdict(opinions[last.after[i].movieId], last.after[i]),
      );
      write(untouched.map((opinion) => ({ ...opinion, changedAt: stamp(opinion.movieId) })));
    },

    dismissUndo: undo.dismiss,

    /** @param value 0..1, or null for the model's own */
    set(name: SettingName, value: number | null) {
      const before = store.getState()[name];
      const setting = { value, changedAt: Math.max(now(), before.changedAt + 1) };
      store.setState({ [name]: setting });
      tabs.tell({ opinions: [], [name]: setting });
    },

    /** Resolves when all that was said is on the device. */
    flush: () => storage.flush(),

    /** Leaves the channel between tabs. */
    stop: () => tabs.leave(),
  };
}
