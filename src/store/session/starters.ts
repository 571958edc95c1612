import type { Movie, MovieId } from '../../contract';
import { entriesWith, ratedEntries, statusOf } from '../profile/library';
import { fillSlots } from './slots';
import { type SessionParts, STARTER_SLOTS } from './state';

const BATCH = 40;

/**
 * Films to ask the visitor about: the starters at first, then films chosen by the answers. An answered film is replaced by the next one.
 */
export function createStarters({ client, profile, store, isReady }: SessionParts) {
  /** Starters that were not shown yet, and the offset of the next ones in the engine's order. */
  let pool: readonly Movie[] = [];
  let offset = 0;
  /** Films that the visitor replaced with "Other films", without an answer. */
  const passedOver = new Set<MovieId>();

  const mayShow = (movieId: MovieId) => {
    const { held, notSeen } = store.getState();
    if (movieId === held) return true;
    const status = statusOf(profile.store.getState().library, movieId);
    return status === 'none' && !notSeen.includes(movieId);
  };

  async function fillPool() {
    const result = await client.starterMovies(offset, BATCH);
    if (!result.ok) return;
    offset = result.value.length < BATCH ? 0 : offset + BATCH;
    pool = [...pool, ...result.value];
  }

  /** The films to ask about next, given the answers so far; empty before the first answer, or if the engine fails. */
  async function followUps(): Promise<readonly Movie[]> {
    const { library } = profile.store.getState();
    const { notSeen } = store.getState();
    const ratings = ratedEntries(library).map(({ movieId, stars }) => ({ movieId, stars }));
    const seen = entriesWith(library, 'seen').map(({ movieId }) => movieId);
    if (ratings.length + seen.length + notSeen.length === 0) return [];
    const answers = { ratings, seen, notSeen };
    const result = await client.nextQuestions(answers, BATCH + passedOver.size);
    return result.ok ? result.value.filter(({ movieId }) => !passedOver.has(movieId)) : [];
  }

  /** @param fresh also replace the films shown now */
  return async function refill(fresh = false) {
    if (!isReady()) return;
    if (fresh)
      for (const movie of store.getState().starters) if (movie) passedOver.add(movie.movieId);
    const kept = () => store.getState().starters.map((movie) => (fresh ? null : movie));
    const isFull = (slots: readonly (Movie | null)[]) => !slots.includes(null);

    if (isFull(fillSlots(kept(), [], STARTER_SLOTS, mayShow).slots)) return;
    const next = await followUps();
    const named = new Set(next.map(({ movieId }) => movieId));
    const fill = () => {
      const others = pool.filter(({ movieId }) => !named.has(movieId));
      return fillSlots(kept(), [...next, ...others], STARTER_SLOTS, mayShow).slots;
    };
    let slots = fill();
    if (!isFull(slots)) {
      await fillPool();
      slots = fill();
    }
    const shown = new Set(slots.map((movie) => movie?.movieId));
    pool = pool.filter(({ movieId }) => mayShow(movieId) && !shown.has(movieId));
    store.setState({ starters: slots });
  };
}
