import { createStore } from 'zustand/vanilla';
import type { Problem, Shelf } from '../../contract';
import { type SessionParts, WILL_BE_ASKED_AGAIN } from './state';

export interface ShelvesState {
  /** The last answer; it stays until the next one arrives. Null before the first. */
  readonly shelves: readonly Shelf[] | null;
  readonly problem: Problem | null;
}

/** The shelves beside the list. They are requested only while they are shown. */
export function createShelves({ client, isReady, request }: SessionParts) {
  const store = createStore<ShelvesState>(() => ({ shelves: null, problem: null }));
  let followers = 0;

  async function ask(): Promise<void> {
    if (followers === 0 || !isReady()) return;
    const answer = await client.shelves(request());
    if (answer.ok) store.setState({ shelves: answer.value, problem: null });
    else if (!WILL_BE_ASKED_AGAIN.has(answer.problem.code)) {
      store.setState({ problem: answer.problem });
    }
  }

  return {
    store,

    /** Requests the shelves again. */
    refresh: ask,

    /** Asks now, and whenever the shelves' inputs change. Returns a function that stops this. */
    follow(): () => void {
      followers++;
      void ask();
      return () => {
        followers--;
      };
    },
  };
}
