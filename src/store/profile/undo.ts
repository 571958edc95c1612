import { createStore } from 'zustand/vanilla';
import type { Opinion } from './opinions';

/** A change of opinions with what was there before; `before` and `after` are aligned. */
export interface UndoableChange {
  /** Says what happened: "Removed Heat". */
  readonly label: string;
  /** What changed stands on the page and can be changed there, so the page need not speak of it for long. */
  readonly brief: boolean;
  readonly before: readonly Opinion[];
  readonly after: readonly Opinion[];
}

export interface UndoState {
  /** Oldest first. */
  readonly changes: readonly UndoableChange[];
  /** The change that the page speaks of now; dismissed, it can still be taken back. */
  readonly shown: UndoableChange | null;
}

const DEPTH = 50;

/** The one way to take something back: rating, removing, clearing, importing and setting aside all pass through it. */
export function createUndo() {
  const store = createStore<UndoState>(() => ({ changes: [], shown: null }));
  return {
    store,
    remember(change: UndoableChange) {
      store.setState(({ changes }) => ({
        changes: [...changes, change].slice(-DEPTH),
        shown: change,
      }));
    },
    /** The last change, which is then forgotten; null when there is none. */
    take(): UndoableChange | null {
      const { changes } = store.getState();
      store.setState({ changes: changes.slice(0, -1), shown: null });
      return changes.at(-1) ?? null;
    },
    dismiss() {
      store.setState({ shown: null });
    },
  };
}
