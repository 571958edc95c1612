import { useEffect, useMemo, useState } from 'react';
import type { Movie, MovieId } from '../../contract';
import type { Entry } from '../../store';
import { useSession, useStores } from '../context';

/** Looks up the model's movies of these entries, all in one call. Until it returns, there are none. */
export function useMovies(entries: readonly Entry[]): (entry: Entry) => Movie | undefined {
  const { session } = useStores();
  const model = useSession((state) => state.model);
  const [movies, setMovies] = useState<ReadonlyMap<MovieId, Movie>>(new Map());
  const ids = useMemo(
    () => entries.map(({ movieId }) => movieId).filter((movieId) => movieId !== null),
    [entries],
  );

  useEffect(() => {
    if (model.phase !== 'ready' || ids.length === 0) return;
    let wanted = true;
    void session.movies.findMovies(ids).then((result) => {
      if (!wanted || !result.ok) return;
      const found = result.value.filter((movie) => movie !== null);
      setMovies(new Map(found.map((movie) => [movie.movieId, movie])));
    });
    return () => {
      wanted = false;
    };
  }, [session, model, ids]);

  return ({ movieId }) => (movieId === null ? undefined : movies.get(movieId));
}
