import { memo } from 'react';
import type { MeanStars, Movie } from '../../contract';
import type { Entry } from '../../store';
import { useStores } from '../context';
import { FilmLink } from '../film-link/FilmLink';
import { Stars } from '../stars/Stars';
import { useRate } from '../stars/use-rate';
import { Tile } from '../tile/Tile';
import { day } from '../words';
import { SHELF_NAMES, type Shelf } from './shelves';
import { differenceWords } from './words';

interface LibraryRowProps {
  readonly entry: Entry;
  /** The model's movie, if the model has it and has answered. */
  readonly movie: Movie | undefined;
  /** Its mean rating, if requested. */
  readonly others: MeanStars | undefined;
  readonly selected: boolean;
  readonly onSelect: (entry: Entry, selected: boolean) => void;
  /** Called before the row is removed. */
  readonly willRemove: () => void;
}

/** A film in the library: its status or stars and their day, which the visitor can change or remove. */
export const LibraryRow = memo(function LibraryRow(props: LibraryRowProps) {
  const { entry, movie, others, selected, onSelect, willRemove } = props;
  const { profile } = useStores();
  const rate = useRate();
  const { title, year, stars, ratedAt } = entry;
  const name = year === null ? title : `${title}, ${year}`;

  return (
    <div className="entry" data-selected={selected ? '' : undefined}>
      <label className="entry__select">
        <input
          type="checkbox"
          aria-label={`Select ${name}`}
          checked={selected}
          onChange={({ currentTarget }) => onSelect(entry, currentTarget.checked)}
        />
      </label>
      <div className="entry__tile">{movie && <Tile movie={movie} shape="poster" />}</div>
      <div className="entry__film">
        <FilmLink film={entry} className="entry__title" />{' '}
        {year !== null && <span className="entry__year">{year}</span>}
        {others && stars !== null && (
          <p className="entry__difference">{differenceWords(stars, others)}</p>
        )}
        {movie && <p className="entry__genres soft">{movie.genres.join(', ')}</p>}
        {entry.movieId === null && stars === null && (
          <p className="entry__genres soft">{SHELF_NAMES[entry.status as Shelf]}</p>
        )}
      </div>
      <Stars
        title={title}
        value={stars}
        onRate={(chosen) => {
          if (chosen === null || entry.status !== 'rated') willRemove();
          rate(entry, chosen, false);
        }}
      />
      <span className="entry__day soft">{ratedAt && day(ratedAt)}</span>
      <button
        type="button"
        className="entry__remove"
        aria-label={`Remove ${title}`}
        onClick={() => {
          willRemove();
          profile.mark([entry], 'none');
        }}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <path d="m3.5 3.5 9 9m0-9-9 9" />
        </svg>
      </button>
    </div>
  );
});
