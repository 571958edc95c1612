import { type FilmName, ratedFilms, starsOf } from '../profile/opinions';
import { rankedList, requestFrom } from './request';
import { type SessionParts, WILL_BE_ASKED_AGAIN } from './state';

/** "What if I removed this rating": a list that stands in for the real one until the visitor decides or looks away. */
export function createPreview({ client, profile, store, isReady }: SessionParts) {
  let latest = 0;

  function end() {
    latest++;
    if (store.getState().preview) store.setState({ preview: null });
  }

  /** Asks for the list without the film; an answer that comes after a newer question, or after the end, is dropped. */
  async function ask() {
    const { preview, wanted } = store.getState();
    if (!preview || !isReady()) return;
    const question = ++latest;
    const request = requestFrom(profile.store.getState(), wanted, preview.film.movieId);
    const result = await client.preview(request);
    const { preview: asked } = store.getState();
    if (question !== latest || !asked) return;
    if (result.ok) {
      store.setState({ preview: { ...asked, list: rankedList(request, result.value) } });
    } else if (!WILL_BE_ASKED_AGAIN.has(result.problem.code)) {
      end();
      store.setState({ listProblem: result.problem });
    }
  }

  function show(film: FilmName, pinned: boolean) {
    const { preview } = store.getState();
    const same = preview?.film.movieId === film.movieId;
    store.setState({ preview: { film, pinned, list: same ? preview.list : null } });
    if (!same) void ask();
  }

  return {
    /** Shows the list without the film for as long as the visitor looks; a pinned preview is not disturbed. */
    glance(film: FilmName) {
      if (!store.getState().preview?.pinned) show(film, false);
    },

    /** The visitor looks away: a glance ends. */
    lookAway() {
      if (!store.getState().preview?.pinned) end();
    },

    /** Keeps the list without the film until `keep` or `remove`. */
    pin: (film: FilmName) => show(film, true),

    /** The rating stays: the real list is back at once. */
    keep: end,

    /** Takes the rating away; it can be undone. The list shown becomes the real one. */
    remove() {
      const { preview } = store.getState();
      if (preview) profile.remove(preview.film);
    },

    /**
     * The profile changed, or more films are wanted. Without stars for the film there is nothing to try any more: its
     * preview has come true, unless more than that rating went.
     */
    follow() {
      const { preview } = store.getState();
      if (!preview) return;
      const { opinions } = profile.store.getState();
      if (starsOf(opinions, preview.film.movieId) !== null) {
        void ask();
        return;
      }
      end();
      const { list } = preview;
      if (list?.ratingCount === ratedFilms(opinions).length) store.setState({ list });
    },
  };
}
