import { createStore } from 'zustand/vanilla';
import type { Problem, RecommenderClient, Taste } from '../../contract';
import { ratedEntries } from '../profile/library';
import type { Profile } from '../profile/profile';

export interface TasteState {
  /** The last answer; it stays until the next one arrives. Null before the first. */
  readonly taste: Taste | null;
  readonly problem: Problem | null;
}

/** The visitor's taste according to their ratings. Requested only while it is shown. */
export function createTaste(
  client: Pick<RecommenderClient, 'taste' | 'subscribe'>,
  profile: Profile,
) {
  const store = createStore<TasteState>(() => ({ taste: null, problem: null }));

  async function ask() {
    const ratings = ratedEntries(profile.store.getState().library).map(({ movieId, stars }) => ({
      movieId,
      stars,
    }));
    const answer = await client.taste(ratings);
    if (answer.ok) store.setState({ taste: answer.value, problem: null });
    else if (answer.problem.code !== 'cancelled') store.setState({ problem: answer.problem });
  }

  return {
    store,

    ask,

    /** Asks now, and again whenever the ratings change or the worker has restarted. Returns a function that stops this. */
    follow(): () => void {
      void ask();
      const ends = [
        profile.store.subscribe((now, before) => {
          if (now.library !== before.library) void ask();
        }),
        client.subscribe((status) => {
          if (status === 'running') void ask();
        }),
      ];
      return () => {
        for (const end of ends) end();
      };
    },
  };
}

export type TasteStore = ReturnType<typeof createTaste>;
