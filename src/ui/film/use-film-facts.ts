import { useEffect, useState } from 'react';
import type { Explanation, LikelyStars, Movie, MovieId, ServiceIds } from '../../contract';
import { useLibrary, useModelInfo, useSession, useStores } from '../context';

export interface FilmFacts {
  /** The film's likely stars. */
  readonly likely: LikelyStars | null;
  /** Where its score comes from; null without ratings. */
  readonly explanation: Explanation | null;
  readonly similar: readonly Movie[];
  readonly ids: ServiceIds;
}

const NOTHING: FilmFacts = { likely: null, explanation: null, similar: [], ids: {} };

const SIMILAR = 12;

/**
 * Requests the facts about a film. Each fact is independent and appears when it arrives; all are requested again when the visitor's
 * ratings change.
 */
export function useFilmFacts(movieId: MovieId): FilmFacts {
  const { session } = useStores();
  const library = useLibrary();
  const parts = useModelInfo()?.parts ?? null;
  const worker = useSession((state) => state.worker);
  const [facts, setFacts] = useState(NOTHING);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the library is in the request
  useEffect(() => {
    if (!parts || worker !== 'running') return;
    let wanted = true;
    const add = (news: Partial<FilmFacts>) => {
      if (wanted) setFacts((before) => ({ ...before, ...news }));
    };
    const request = session.request();
    void session.movies.similarMovies(movieId, SIMILAR).then((answer) => {
      if (answer.ok) add({ similar: answer.value });
    });
    void session.movies.serviceIds([movieId]).then((answer) => {
      if (answer.ok) add({ ids: answer.value[0] ?? {} });
    });
    void session.movies.likelyStars(request, [movieId]).then((answer) => {
      if (answer.ok) add({ likely: answer.value[0] ?? null });
    });
    void session.movies.explain(request, movieId).then((answer) => {
      if (answer.ok) add({ explanation: request.ratings.length > 0 ? answer.value : null });
    });
    return () => {
      wanted = false;
    };
  }, [session, movieId, library, parts, worker]);

  return facts;
}
