import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Shelf } from '../../../contract';
import { useStores } from '../../context';

/** The shelves, requested while they are rendered; the last ones stay until the next arrive. */
export function useShelves(): readonly Shelf[] {
  const { session } = useStores();
  useEffect(() => session.shelves.follow(), [session]);
  return useStore(session.shelves.store, ({ shelves }) => shelves) ?? [];
}
