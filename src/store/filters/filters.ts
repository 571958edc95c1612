import { createStore } from 'zustand/vanilla';
import type { FilterName, Filters } from '../../contract';
import { localWord } from '../device/local';
import { filtersFromQuery, filtersToQuery, inOrder } from './query';

/** Default share of the best known films that the list leaves out. It applies after a few ratings, when the visitor's own taste counts. */
const USUAL_SKIP = 0.33;
const USUAL_FROM = 3;

export type FiltersStore = ReturnType<typeof createFilters>;

/**
 * Creates the store of the filters as the visitor set them; an absent filter has its default. They survive a reload, and each tab has its
 * own.
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

    /** Removes a filter, so that it has its default again. */
    unset(name: FilterName): void {
      const { [name]: _, ...others } = store.getState();
      become(others);
    },

    /** Removes all filters. */
    clear: (): void => become({}),

    /** Replaces all filters by those of a link. */
    follow(query: string): void {
      if (query !== filtersToQuery(store.getState())) become(filtersFromQuery(query));
    },
  };
}

/**
 * The filters to send with a request, defaults included.
 *
 * @param ratings how many ratings count
 */
export function filtersFor(filters: Filters, ratings: number): Filters {
  const { skipHead = ratings >= USUAL_FROM ? USUAL_SKIP : 0, years, ...others } = filters;
  return { ...others, skipHead, ...(years && { years: inOrder(years) }) };
}
