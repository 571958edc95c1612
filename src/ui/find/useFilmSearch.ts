import { useEffect, useRef, useState } from 'react';
import type { Movie } from '../../contract';
import { useSession, useStores } from '../context';

const SHOWN = 8;

interface FilmSearch {
  /** Best first; of the last query answered, so that the list does not blink while typing. */
  readonly films: readonly Movie[];
  readonly query: string;
  /** What to say in place of films, or null. */
  readonly message: string | null;
  readonly look: (query: string) => void;
}

/** Films for what is typed; asks again when the model comes later than the first letter. */
export function useFilmSearch(): FilmSearch {
  const { session } = useStores();
  const ready = useSession((state) => state.model.phase === 'ready');
  const [query, setQuery] = useState('');
  const [films, setFilms] = useState<readonly Movie[]>([]);
  const [message, setMessage] = useState<string | null>(null);
  const latest = useRef(0);

  useEffect(() => {
    const question = ++latest.current;
    if (query.trim() === '') {
      setFilms([]);
      setMessage(null);
      return;
    }
    if (!ready) {
      setMessage('The films are still on their way.');
      return;
    }
    session.search(query, SHOWN).then((result) => {
      if (question !== latest.current || result === null) return;
      setFilms(result.ok ? result.value : []);
      if (!result.ok) setMessage(result.problem.message);
      else setMessage(result.value.length === 0 ? 'No film like that' : null);
    });
  }, [query, ready, session]);

  return { films, query, message, look: setQuery };
}
