import { useEffect, useRef, useState } from 'react';
import type { LikelyStars, Movie, MovieId } from '../../contract';
import { useModelInfo, useSession, useStores } from '../context';
import { likelyStarsOf } from './likely-stars-of';
import { isStrongMatch } from './strong-match';
import { type TypedFilm, typedFilm } from './typed-film';

const SHOWN = 8;

interface Answer {
  /** The query that the films answer. */
  readonly to: string;
  /** Best first. */
  readonly films: readonly Movie[];
  /** Their likely stars, where there are any. */
  readonly likely: ReadonlyMap<MovieId, LikelyStars>;
  /** The typed film, if none of the films is certainly it. */
  readonly typed: TypedFilm | null;
  /** The message to show instead of films, or null. */
  readonly message: string | null;
}

const NOTHING: Answer = { to: '', films: [], likely: new Map(), typed: null, message: null };

interface FilmSearch extends Omit<Answer, 'to'> {
  readonly query: string;
  /** The films are those of an earlier query, kept so that the list does not flicker while typing. */
  readonly late: boolean;
  readonly look: (query: string) => void;
}

const ON_THEIR_WAY = 'The films are still on their way.';
const NOT_LOADED = 'The films could not be loaded, so there is nothing to search yet.';

/** Searches films for the typed text; searches again if the model is loaded after the first letter was typed. */
export function useFilmSearch(): FilmSearch {
  const { session } = useStores();
  const phase = useSession((state) => state.model.phase);
  const lastYear = useModelInfo()?.lastYear ?? null;
  const [query, setQuery] = useState('');
  const [answer, setAnswer] = useState(NOTHING);
  const latest = useRef(0);

  useEffect(() => {
    const question = ++latest.current;
    if (query.trim() === '') {
      setAnswer({ ...NOTHING, to: query });
      return;
    }
    if (phase !== 'ready') {
      const message = phase === 'failed' ? NOT_LOADED : ON_THEIR_WAY;
      setAnswer((before) => ({ ...before, message }));
      return;
    }
    void find();

    async function find() {
      const result = await session.search(query, SHOWN);
      if (question !== latest.current || result === null) return;
      if (!result.ok) {
        setAnswer({ ...NOTHING, to: query, message: result.problem.message });
        return;
      }
      const films = result.value;
      // Shown together with the films: if they came later, the films would move under the pointer.
      const likely = await likelyStarsOf(session, films);
      if (question !== latest.current) return;
      const isHere = films.some((film) => isStrongMatch(query, film));
      const typed = isHere ? null : typedFilm(query, lastYear, new Date().getFullYear());
      setAnswer({ to: query, films, likely, typed, message: null });
    }
  }, [query, phase, lastYear, session]);

  const { to, ...found } = answer;
  return { ...found, query, late: to !== query, look: setQuery };
}
