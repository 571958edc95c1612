import type { Entries, Entry } from './entry';
import type { Change, History } from './history';
import { type Library, libraryOf } from './library';
import { type Resolution, UNRESOLVED } from './resolution';
import { NOTHING_SAVED, type Saved } from './saved';

/** All that the page knows about the visitor. */
export interface ProfileState extends Saved {
  readonly resolution: Resolution;
  /** `entries`, as seen from the loaded model. */
  readonly library: Library;
  readonly history: History;
  /** The change that the page shows a message about; once dismissed, it can still be undone. */
  readonly shown: ShownChange | null;
}

export interface ShownChange {
  readonly change: Change;
  /** The change is visible on the page and can be reverted there, so the message is shown only briefly. */
  readonly brief: boolean;
}

export const EMPTY_PROFILE: ProfileState = {
  ...NOTHING_SAVED,
  resolution: UNRESOLVED,
  library: { byMovie: {}, missing: [] },
  history: [],
  shown: null,
};

/** The state with other entries or another resolution, and the library that follows from them. */
export function withLibrary(
  state: ProfileState,
  news: { readonly entries?: Entries; readonly resolution?: Resolution },
): ProfileState {
  const next = { ...state, ...news };
  if (next.entries === state.entries && next.resolution === state.resolution) return state;
  return { ...next, library: libraryOf(next.entries, next.resolution) };
}

/** How the visitor's actions reach the state. */
export interface ProfileWriter {
  readonly now: () => number;
  state(): ProfileState;
  /** Stores entries and changes here, in the other tabs and on the device. */
  write(entries: readonly Entry[], changes: readonly Change[]): void;
  show(shown: ShownChange | null): void;
}
