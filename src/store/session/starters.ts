import type { Movie, MovieId } from '../../contract';
import { statusOf } from '../profile/library';
import { fillSlots } from './slots';
import { type SessionParts, STARTER_SLOTS } from './state';

const BATCH = 40;

/** Films to start from: a rated one gives its place to the next. */
export function createStarters({ client, profile, store, isReady }: SessionParts) {
  /** Not yet shown, and where the engine's order goes on. */
  let pool: readonly Movie[] = [];
  let offset = 0;

  async function fillPool() {
    const result = await client.starterMovies(offset, BATCH);
    if (!result.ok) return;
    offset = result.value.length < BATCH ? 0 : offset + BATCH;
    pool = [...pool, ...result.value];
  }

  /** @param fresh the films shown now give way as well */
  return async function refill(fresh = false) {
    if (!isReady()) return;
    const { starters: shown, held, notSeen } = store.getState();
    const kept = fresh ? shown.map(() => null) : shown;
    const mayShow = (movieId: MovieId) =>
      movieId === held ||
      (!notSeen.includes(movieId) &&
        statusOf(profile.store.getState().library, movieId) === 'none');
    let filled = fillSlots(kept, pool, STARTER_SLOTS, mayShow);
    if (filled.slots.includes(null)) {
      await fillPool();
      filled = fillSlots(kept, pool, STARTER_SLOTS, mayShow);
    }
    pool = filled.pool;
    store.setState({ starters: filled.slots });
  };
}
