import { useEffect, useState } from 'react';
import type { Shelf } from '../../../contract';
import { useSession, useStores } from '../../context';

/** Films beside the list, asked for anew with each new list; the last ones stay meanwhile. */
export function useShelves(): readonly Shelf[] {
  const { session } = useStores();
  const list = useSession((state) => state.list);
  const [shelves, setShelves] = useState<readonly Shelf[]>([]);

  useEffect(() => {
    if (!list) return;
    let wanted = true;
    void session.films.shelves(session.request()).then((answer) => {
      if (wanted && answer.ok) setShelves(answer.value);
    });
    return () => {
      wanted = false;
    };
  }, [session, list]);

  return shelves;
}
