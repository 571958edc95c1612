import { createStore } from 'zustand/vanilla';

/** Takes the new version that waits; null while there is none, or it was put off. */
export const newVersion = createStore<(() => void) | null>(() => null);
