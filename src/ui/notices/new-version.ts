import { createStore } from 'zustand/vanilla';

interface NewVersion {
  /** Activates the waiting new version; null while there is none, or it was postponed. */
  readonly accept: (() => void) | null;
}

export const newVersion = createStore<NewVersion>(() => ({ accept: null }));
