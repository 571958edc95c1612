import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { ModelInfo, ReadFiles } from '../contract';
import type {
  Library,
  LoadingState,
  Night,
  NightState,
  Persistence,
  Profile,
  Session,
  SessionState,
  ShownChange,
  TasteStore,
} from '../store';

export interface Stores {
  readonly profile: Profile;
  readonly session: Session;
  readonly persistence: Persistence;
  readonly night: Night;
  readonly taste: TasteStore;
  /** Loads the code that reads files, which most visits never need. */
  readonly fileReader: () => Promise<ReadFiles>;
}

export const StoresContext = createContext<Stores | null>(null);

export function useStores(): Stores {
  const stores = useContext(StoresContext);
  if (!stores) throw new Error('The page is drawn outside StoresContext.');
  return stores;
}

export function useSession<T>(select: (state: SessionState) => T): T {
  return useStore(useStores().session.store, select);
}

/** The loaded model's description; null while there is none. */
export function useModelInfo(): ModelInfo | null {
  return useSession(({ model }) => (model.phase === 'ready' ? model.info : null));
}

export function useLoading<T>(select: (state: LoadingState) => T): T {
  return useStore(useStores().session.loading.store, select);
}

/** The visitor's entries, as seen from the loaded model. */
export function useLibrary(): Library {
  return useStore(useStores().profile.store, (state) => state.library);
}

/** The change that the page currently shows a message about. */
export function useShownChange(): ShownChange | null {
  return useStore(useStores().profile.store, (state) => state.shown);
}

/** Whether the device has been read, and why nothing is kept there. */
export function useHealth() {
  return useStore(useStores().profile.health);
}

export function useNight<T>(select: (state: NightState) => T): T {
  return useStore(useStores().night.store, select);
}
