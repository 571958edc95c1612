import { memo, useEffect, useRef } from 'react';
import type { Stars as StarCount } from '../../contract';
import type { MovieName, Subject } from '../../store';
import { useStores } from '../context';
import { useGlance } from '../explanation/preview/use-glance';
import { focusStars, Stars } from '../stars/Stars';
import { starsFigure } from '../words';

interface RatingRowProps {
  readonly film: Subject;
  readonly stars: StarCount | null;
  /** The film just chosen; a new object each time it is chosen, and the stars take the focus. */
  readonly inFocus: MovieName | null;
  /** The model holds the film, so that its stars count. */
  readonly known: boolean;
  readonly onDone: () => void;
  readonly onRemove: (film: Subject) => void;
}

export const RatingRow = memo(function RatingRow(props: RatingRowProps) {
  const { film, stars, inFocus, known, onDone, onRemove } = props;
  const { session } = useStores();
  const group = useRef<HTMLFieldSetElement>(null);
  const glance = useGlance(film);

  useEffect(() => {
    if (inFocus) focusStars(group.current);
  }, [inFocus]);

  return (
    <li className="rating" data-focus={inFocus ? '' : undefined}>
      <p className="rating__film">
        <span className="rating__title">{film.title}</span>
        {film.year !== null && <span className="rating__year"> {film.year}</span>}
      </p>
      <Stars
        ref={group}
        title={film.title}
        value={stars}
        onRate={(chosen) => session.rate(film, chosen, false)}
        onDone={onDone}
      />
      <span className="rating__figure" aria-hidden="true">
        {stars === null ? '' : starsFigure(stars)}
      </span>
      <button
        type="button"
        className="rating__remove"
        aria-label={`Remove ${film.title}`}
        onClick={() => onRemove(film)}
        {...(stars !== null && known ? glance : {})}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <path d="m3.5 3.5 9 9m0-9-9 9" />
        </svg>
      </button>
      {stars === null && (
        <p className="rating__note">
          How many stars?{' '}
          <span className="rating__keys">Arrow keys or 1 to 5, Enter when done.</span>
          <span className="rating__taps">Tap the left of a star for half of it.</span>
        </p>
      )}
      {!known && <p className="rating__note">Kept, but this model does not know the film.</p>}
    </li>
  );
});
