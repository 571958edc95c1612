import type { MovieId } from '../../contract';
import { isSettled } from '../profile/library';
import { type SessionParts, WILL_BE_ASKED_AGAIN } from './state';

/** The full explanation of a recommendation: one film at a time, requested again whenever its inputs change. */
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
    /** Explains the score of this film instead of the previous one. */
    open(movieId: MovieId) {
      store.setState({ explained: { movieId, explanation: null, problem: null } });
      void ask();
    },

    close,

    /**
     * To be called when the profile changed: a film that now has a status has left the list; for others the explanation is requested
     * again.
     */
    follow() {
      const { explained } = store.getState();
      if (explained && isSettled(profile.store.getState().library, explained.movieId)) close();
      else void ask();
    },

    /** To be called when a new list arrived: a film that is not in it is no longer explained. */
    closeIfGone() {
      const { explained, list } = store.getState();
      const isThere = list?.recommendations.some(
        ({ movie }) => movie.movieId === explained?.movieId,
      );
      if (explained && !isThere) close();
    },
  };
}
