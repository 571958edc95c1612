import { useEffect, useState } from 'react';
import type { Filters } from '../../../contract';
import { useSession, useStores } from '../../context';

/**
 * How many films each of these changes of the filters would leave, aligned; null until it is known.
 *
 * @param changes the same array at each render
 */
export function useFittingOf(changes: readonly Filters[]): readonly (number | null)[] {
  const { session } = useStores();
  const list = useSession((state) => state.list);
  const [counts, setCounts] = useState<readonly (number | null)[]>(() => changes.map(() => null));

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new list means other filters or another profile
  useEffect(() => {
    let wanted = true;
    void session.countFitting(changes).then((found) => {
      if (wanted && found) setCounts(found);
    });
    return () => {
      wanted = false;
    };
  }, [session, changes, list]);

  return counts;
}
