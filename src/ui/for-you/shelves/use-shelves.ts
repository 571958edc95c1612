import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Shelf } from '../../../contract';
import { useStores } from '../../context';

/** Films beside the list, for as long as they are drawn; the last ones stay while the next are made. */
export function useShelves(): readonly Shelf[] {
  const { session } = useStores();
  useEffect(() => session.shelves.follow(), [session]);
  return useStore(session.shelves.store, ({ shelves }) => shelves) ?? [];
}
