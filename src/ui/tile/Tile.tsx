import './tile.css';
import { memo, type SyntheticEvent } from 'react';
import type { Movie } from '../../contract';
import { lookOf, titleSize } from './looks';
import { Motif } from './Motif';

interface TileProps {
  readonly movie: Movie;
  /** Aspect ratio: 'poster' is 2:3, 'card' is 8:5. */
  readonly shape: 'poster' | 'card';
}

/** Hides a picture that fails to load, which would be shown as a broken image. */
function hide({ currentTarget }: SyntheticEvent<HTMLElement>) {
  currentTarget.hidden = true;
}

/**
 * A drawn poster for a film: its title on a background in its genre's colour. A picture provided by the site's owner covers it once it is
 * loaded. The tile repeats what the text next to it says, so it is hidden from screen readers, and its words are drawn instead of being
 * text.
 */
export const Tile = memo(function Tile({ movie, shape }: TileProps) {
  const { tone, motif, mirrored } = lookOf(movie);
  return (
    <div className={`tile tile--${shape} tile--${tone}`} aria-hidden="true">
      <Motif name={motif} mirrored={mirrored && shape === 'poster'} />
      <span
        className="tile__title"
        data-title={movie.title}
        data-year={movie.year ?? ''}
        data-size={titleSize(movie.title)}
      />
      {movie.poster && (
        <img loading="lazy" decoding="async" alt="" src={`model/${movie.poster}`} onError={hide} />
      )}
    </div>
  );
});
