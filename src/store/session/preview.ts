import type { MovieName } from '../profile/entry';
import { starsOf } from '../profile/library';
import { rankedList } from './request';
import { partsOf, type SessionParts, WILL_BE_ASKED_AGAIN } from './state';

/** "What if I removed this rating": a list that stands in for the real one until the visitor decides or looks away. */
export function createPreview({
  client,
  profile,
  store,
  isReady,
  request: requestNow,
}: SessionParts) {
  function end() {
    if (store.getState().preview) store.setState({ preview: null });
  }

  /** Asks for the list without the film. */
  async function ask() {
    const { preview } = store.getState();
    if (!preview || !isReady()) return;
    const request = requestNow(preview.film.movieId);
    const since = profile.store.getState().recentFrom.value;
    const result = await client.preview(request);
    const { preview: asked } = store.getState();
    if (asked?.film.movieId !== preview.film.movieId) return;
    if (result.ok) {
      const list = rankedList(request, result.value, partsOf(store.getState()), since);
      store.setState({ preview: { ...asked, list } });
    } else if (!WILL_BE_ASKED_AGAIN.has(result.problem.code)) {
      end();
      store.setState({ listProblem: result.problem });
    }
  }

  function show(film: MovieName, pinned: boolean) {
    const { preview } = store.getState();
    const same = preview?.film.movieId === film.movieId;
    store.setState({ preview: { film, pinned, list: same ? preview.list : null } });
    if (!same) void ask();
  }

  return {
    /** Shows the list without the film for as long as the visitor looks; a pinned preview is not disturbed. */
    glance(film: MovieName) {
      if (!store.getState().preview?.pinned) show(film, false);
    },

    /** The visitor looks away: a glance ends. */
    lookAway() {
      if (!store.getState().preview?.pinned) end();
    },

    /** Keeps the list without the film until `keep` or `remove`. */
    pin: (film: MovieName) => show(film, true),

    /** The rating stays: the real list is back at once. */
    keep: end,

    /** Takes the rating away; it can be undone. The list shown becomes the real one. */
    remove() {
      const { preview } = store.getState();
      if (preview) profile.unrate(preview.film);
    },

    /**
     * The profile changed, or more films are wanted. Without stars for the film there is nothing to try any more: its
     * preview has come true, unless more than that rating went.
     */
    follow() {
      const { preview } = store.getState();
      if (!preview) return;
      const said = profile.store.getState();
      if (starsOf(said.library, preview.film.movieId) !== null) {
        void ask();
        return;
      }
      end();
      const { list } = preview;
      const { ratings } = requestNow();
      if (list?.ratingCount === ratings.length) store.setState({ list });
    },
  };
}
