import { createStore } from 'zustand/vanilla';

interface NewVersion {
  /** Takes the new version that waits; null while there is none, or it was put off. */
  readonly accept: (() => void) | null;
}

export const newVersion = createStore<NewVersion>(() => ({ accept: null }));
