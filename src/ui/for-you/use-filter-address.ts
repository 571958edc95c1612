import { useEffect } from 'react';
import { filtersToQuery } from '../../store';
import { useStores } from '../context';

/** The query behind the path of the address: "skip=0.6" of "#/?skip=0.6". */
function queryOfAddress(): string {
  return location.hash.split('?')[1] ?? '';
}

/** Keeps the filters in the address, so that links and reloads preserve them, and applies the filters of such links. */
export function useFilterAddress(): void {
  const { session } = useStores();
  useEffect(() => {
    const { store, follow } = session.filters;

    function write() {
      const query = filtersToQuery(store.getState());
      if (query === queryOfAddress()) return;
      history.replaceState(history.state, '', `#/${query && `?${query}`}`);
    }
    function read() {
      if (!/^#?\/?(?:\?|$)/.test(location.hash)) return;
      if (queryOfAddress()) follow(queryOfAddress());
      write();
    }

    read();
    addEventListener('hashchange', read);
    const leave = store.subscribe(write);
    return () => {
      removeEventListener('hashchange', read);
      leave();
    };
  }, [session]);
}
