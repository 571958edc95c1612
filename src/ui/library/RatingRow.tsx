import { memo } from 'react';
import type { Stars as StarCount } from '../../contract';
import type { Subject } from '../../store';
import { useStores } from '../context';
import { FilmLink } from '../film-link/FilmLink';
import { Stars } from '../stars/Stars';
import { starsFigure } from '../words';

interface RatingRowProps {
  readonly film: Subject;
  readonly stars: StarCount | null;
  /** The model holds the film, so that its stars count. */
  readonly known: boolean;
  readonly onRemove: (film: Subject) => void;
}

export const RatingRow = memo(function RatingRow(props: RatingRowProps) {
  const { film, stars, known, onRemove } = props;
  const { session } = useStores();

  return (
    <li className="rating">
      <p className="rating__film">
        <FilmLink film={film} className="rating__title" />
        {film.year !== null && <span className="rating__year"> {film.year}</span>}
      </p>
      <Stars
        title={film.title}
        value={stars}
        onRate={(chosen) => (chosen === null ? onRemove(film) : session.rate(film, chosen, false))}
      />
      <span className="rating__figure" aria-hidden="true">
        {stars === null ? 'Not rated yet' : starsFigure(stars)}
      </span>
      <button
        type="button"
        className="rating__remove"
        aria-label={`Remove ${film.title}`}
        onClick={() => onRemove(film)}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <path d="m3.5 3.5 9 9m0-9-9 9" />
        </svg>
      </button>
      {!known && (
        <p className="rating__note">Kept, though this collection does not hold the film.</p>
      )}
    </li>
  );
});
