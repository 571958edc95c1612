import type { MovieName } from '../profile/entry';
import { starsOf } from '../profile/library';
import { rankedList } from './request';
import { partsOf, type SessionParts, WILL_BE_ASKED_AGAIN } from './state';

/** The preview "What if I removed this rating": a list shown in place of the real one until the visitor decides or moves away. */
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
    const request = requestNow(preview.movie.movieId);
    const since = profile.store.getState().recentFrom.value;
    const result = await client.preview(request);
    const { preview: asked } = store.getState();
    if (asked?.movie.movieId !== preview.movie.movieId) return;
    if (result.ok) {
      const list = rankedList(request, result.value, partsOf(store.getState()), since);
      store.setState({ preview: { ...asked, list } });
    } else if (!WILL_BE_ASKED_AGAIN.has(result.problem.code)) {
      end();
      store.setState({ listProblem: result.problem });
    }
  }

  function show(movie: MovieName, pinned: boolean) {
    const { preview } = store.getState();
    const same = preview?.movie.movieId === movie.movieId;
    store.setState({ preview: { movie, pinned, list: same ? preview.list : null } });
    if (!same) void ask();
  }

  return {
    /** Shows the list without the film while the pointer or the focus is on its control; a pinned preview stays. */
    glance(movie: MovieName) {
      if (!store.getState().preview?.pinned) show(movie, false);
    },

    /** Ends a glance, when the pointer or the focus has left. */
    lookAway() {
      if (!store.getState().preview?.pinned) end();
    },

    /** Keeps the list without the film until `keep` or `remove`. */
    pin: (movie: MovieName) => show(movie, true),

    /** Keeps the rating: the real list is back at once. */
    keep: end,

    /** Removes the rating; this can be undone. The list shown becomes the real one. */
    remove() {
      const { preview } = store.getState();
      if (preview) profile.unrate(preview.movie);
    },

    /**
     * To be called when the profile changed, or more films are wanted. If the film has no stars any more, the preview ends; its list
     * becomes the real one, unless more than that rating was removed.
     */
    follow() {
      const { preview } = store.getState();
      if (!preview) return;
      const said = profile.store.getState();
      if (starsOf(said.library, preview.movie.movieId) !== null) {
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
