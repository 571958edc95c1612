import { useMemo } from 'react';
import { useStore } from 'zustand';
import { ratedEntries, ratingYears } from '../../../store';
import { useLibrary, useStores } from '../../context';

/** The years to choose from, and the chosen one; null when there is nothing to choose. */
export function useRecentTaste() {
  const { profile } = useStores();
  const library = useLibrary();
  const chosen = useStore(profile.store, ({ recentFrom }) => recentFrom.value);
  const { all, undated, since } = useMemo(() => {
    const rated = ratedEntries(library);
    return { all: rated.length, ...ratingYears(rated) };
  }, [library]);
  if (since.length < 2 && chosen === null) return null;
  const choose = (year: number | null) => profile.set('recentFrom', year);
  return { all, undated, since, chosen, choose };
}

export type RecentTaste = NonNullable<ReturnType<typeof useRecentTaste>>;
