import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { LoadingState, Opinions, Profile, Session, SessionState, UndoState } from '../store';

export interface Stores {
  readonly profile: Profile;
  readonly session: Session;
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

export function useLoading<T>(select: (state: LoadingState) => T): T {
  return useStore(useStores().session.loading.store, select);
}

export function useOpinions(): Opinions {
  return useStore(useStores().profile.store, (saved) => saved.opinions);
}

export function useUndo<T>(select: (state: UndoState) => T): T {
  return useStore(useStores().profile.undoStore, select);
}

/** Whether the device has been read, and whether it refuses to keep anything. */
export function useHealth() {
  return useStore(useStores().profile.health);
}
