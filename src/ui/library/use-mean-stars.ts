import { useEffect, useMemo, useState } from 'react';
import type { MeanStars, MovieId } from '../../contract';
import type { Entry } from '../../store';
import { useSession, useStores } from '../context';

/** Looks up the mean ratings of these films, once they are `wanted`. Until the call returns, there are none. */
export function useMeanStars(
  entries: readonly Entry[],
  wanted: boolean,
): (entry: Entry) => MeanStars | undefined {
  const { session } = useStores();
  const model = useSession((state) => state.model);
  const [known, setKnown] = useState<ReadonlyMap<MovieId, MeanStars>>(new Map());
  const ids = useMemo(() => entries.flatMap(({ movieId }) => movieId ?? []), [entries]);

  useEffect(() => {
    if (!wanted || model.phase !== 'ready' || ids.length === 0) return;
    let isCurrent = true;
    void session.movies.meanStars(ids).then((result) => {
      if (!isCurrent || !result.ok) return;
      setKnown(
        new Map(
          ids.flatMap((id, i) => {
            const mean = result.value[i];
            return mean ? [[id, mean]] : [];
          }),
        ),
      );
    });
    return () => {
      isCurrent = false;
    };
  }, [session, model, ids, wanted]);

  return ({ movieId }) => (wanted && movieId !== null ? known.get(movieId) : undefined);
}
