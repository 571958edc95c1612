import './tile.css';
import { memo, type SyntheticEvent } from 'react';
import type { Movie } from '../../contract';
import { lookOf, titleSize } from './looks';
import { Motif } from './Motif';

interface TileProps {
  readonly movie: Movie;
  /** 'poster' is two wide and three high, 'card' is eight wide and five high. */
  readonly shape: 'poster' | 'card';
}

/** A picture that does not come would be drawn as a broken one. */
function hide({ currentTarget }: SyntheticEvent<HTMLElement>) {
  currentTarget.hidden = true;
}

/**
 * A film's poster where there is none: its title set on paper of its genre's colour. A picture of the site owner's lies
 * over it, once it has come. It shows nothing that the text beside it does not say, so it is hidden from screen readers,
 * and its words are drawn rather than written.
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
