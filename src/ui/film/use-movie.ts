import { useEffect, useState } from 'react';
import type { Movie, MovieId, Problem } from '../../contract';
import { useSession, useStores } from '../context';

type Found =
  | { readonly is: 'on its way' }
  | { readonly is: 'found'; readonly movie: Movie }
  /** The model lacks it. */
  | { readonly is: 'missing' }
  | { readonly is: 'failed'; readonly problem: Problem };

/** The film with this id; requested again when the model is loaded or changes. */
export function useMovie(movieId: MovieId): Found {
  const { session } = useStores();
  const model = useSession((state) => state.model);
  const worker = useSession((state) => state.worker);
  const [found, setFound] = useState<Found>({ is: 'on its way' });

  useEffect(() => {
    if (model.phase !== 'ready' || worker !== 'running') return;
    let wanted = true;
    void session.movies.findMovies([movieId]).then((result) => {
      if (!wanted) return;
      if (!result.ok) {
        if (result.problem.code === 'interrupted') return;
        setFound({ is: 'failed', problem: result.problem });
        return;
      }
      const [movie] = result.value;
      setFound(movie ? { is: 'found', movie } : { is: 'missing' });
    });
    return () => {
      wanted = false;
    };
  }, [session, movieId, model, worker]);

  if (found.is !== 'found' && model.phase === 'failed')
    return { is: 'failed', problem: model.problem };
  return found;
}
