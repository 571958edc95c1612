import type { MovieId } from '../../contract';
import { isSettled } from '../profile/library';
import { type SessionParts, WILL_BE_ASKED_AGAIN } from './state';

/** Why a film is recommended, whole: one film at a time, asked anew whenever what it stands on changes. */
export function createExplanations({ client, profile, store, isReady, request }: SessionParts) {
  function close() {
    if (store.getState().explained) store.setState({ explained: null });
  }

  async function ask() {
    const { explained } = store.getState();
    if (!explained || !isReady()) return;
    const { movieId } = explained;
    const result = await client.explain(request(), movieId);
    const { explained: open } = store.getState();
    if (open?.movieId !== movieId) return;
    if (result.ok) {
      store.setState({ explained: { movieId, explanation: result.value, problem: null } });
    } else if (!WILL_BE_ASKED_AGAIN.has(result.problem.code)) {
      store.setState({ explained: { ...open, problem: result.problem } });
    }
  }

  return {
    /** Takes apart the score of this film, in place of the one before. */
    open(movieId: MovieId) {
      store.setState({ explained: { movieId, explanation: null, problem: null } });
      void ask();
    },

    close,

    /** The profile changed: a film that was judged has left the list, the others are asked about anew. */
    follow() {
      const { explained } = store.getState();
      if (explained && isSettled(profile.store.getState().library, explained.movieId)) close();
      else void ask();
    },

    /** A new list is there: a film that it lacks is no longer explained. */
    closeIfGone() {
      const { explained, list } = store.getState();
      const isThere = list?.films.some(({ movie }) => movie.movieId === explained?.movieId);
      if (explained && !isThere) close();
    },
  };
}
