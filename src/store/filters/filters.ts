import { createStore } from 'zustand/vanilla';
import type { FilterName, Filters } from '../../contract';
import { localWord } from '../device/local';
import { filtersFromQuery, filtersToQuery, inOrder } from './query';

/** What the list leaves out of the best known when the visitor did not choose: their own taste needs a few ratings to be heard. */
const USUAL_SKIP = 0.33;
const USUAL_FROM = 3;

export type FiltersStore = ReturnType<typeof createFilters>;

/**
 * The filters as the visitor set them: an absent one is as usual. They outlive a reload, and each tab has its own.
 *
 * @param site path of the site
 */
export function createFilters(site: string) {
  const kept = localWord(site, 'filters');
  const store = createStore<Filters>(() => filtersFromQuery(kept.read() ?? ''));

  function become(filters: Filters): void {
    store.setState(filters, true);
    kept.write(filtersToQuery(filters));
  }

  return {
    store,

    /** Sets the filters named, and leaves the others as they are. */
    set: (change: Filters): void => become({ ...store.getState(), ...change }),

    /** Takes a filter away: it is as usual again. */
    unset(name: FilterName): void {
      const { [name]: _, ...others } = store.getState();
      become(others);
    },

    /** Takes all filters away. */
    clear: (): void => become({}),

    /** Takes the filters of a link, and no others. */
    follow(query: string): void {
      if (query !== filtersToQuery(store.getState())) become(filtersFromQuery(query));
    },
  };
}

/**
 * The filters that a request asks with.
 *
 * @param ratings how many ratings count
 */
export function filtersFor(filters: Filters, ratings: number): Filters {
  const { skipHead = ratings >= USUAL_FROM ? USUAL_SKIP : 0, years, ...others } = filters;
  return { ...others, skipHead, ...(years && { years: inOrder(years) }) };
}
