import { useEffect, useId, useRef, useState } from 'react';
import type { Movie } from '../../../contract';
import { useStores } from '../../context';
import { details } from '../../words';
import type { Decision, PlannedFilm } from './plan';

interface DoubtfulFilmProps {
  readonly planned: PlannedFilm;
  /** The earlier decision. */
  readonly decision: Decision | null;
  readonly onDecide: (decision: Decision) => void;
  readonly onBack: () => void;
  readonly onSummary: () => void;
}

/** A film of a file that may be one of several: the visitor chooses which, by pressing it or its number. */
export function DoubtfulFilm(props: DoubtfulFilmProps) {
  const { planned, decision, onDecide, onBack, onSummary } = props;
  const { film, match } = planned;
  const { session } = useStores();
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<readonly Movie[] | null>(null);
  const id = useId();
  const first = useRef<HTMLButtonElement>(null);
  const movies = found ?? (match.status === 'review' ? match.candidates : []);

  useEffect(() => first.current?.focus(), []);

  useEffect(() => {
    if (typed.trim() === '') {
      setFound(null);
      return;
    }
    let wanted = true;
    void session.search(typed, 6).then((result) => {
      if (wanted && result?.ok) setFound(result.value);
    });
    return () => {
      wanted = false;
    };
  }, [typed, session]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: digits press the buttons inside
    <div
      className="doubt"
      onKeyDown={({ key, target }) => {
        if (target instanceof HTMLInputElement) return;
        const movie = movies[Number(key) - 1];
        if (movie) onDecide(movie);
      }}
    >
      <p className="doubt__film">
        <strong>{film.title}</strong>
        {film.year !== null && ` (${film.year})`}
      </p>
      <p className="soft">{match.why}</p>
      <ol className="doubt__candidates">
        {movies.map((movie, i) => (
          <li key={movie.movieId}>
            <button
              type="button"
              className="doubt__candidate"
              ref={i === 0 ? first : undefined}
              aria-pressed={typeof decision === 'object' && decision?.movieId === movie.movieId}
              onClick={() => onDecide(movie)}
            >
              <span className="doubt__number" aria-hidden="true">
                {i + 1}
              </span>
              <span className="doubt__title">{movie.title}</span>
              <span className="soft">{details(movie)}</span>
            </button>
          </li>
        ))}
      </ol>
      <p className="doubt__search">
        <label htmlFor={id}>Or look for it</label>
        <input
          id={id}
          className="field"
          type="search"
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </p>
      <div className="dialog__actions">
        <button type="button" className="button" onClick={onBack}>
          Back
        </button>
        <button type="button" className="button" onClick={onSummary}>
          To the summary
        </button>
        <button type="button" className="button" onClick={() => onDecide('left out')}>
          Leave it out
        </button>
        <button type="button" className="button" onClick={() => onDecide('none of these')}>
          None of these
        </button>
      </div>
    </div>
  );
}
