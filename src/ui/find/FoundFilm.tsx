import type { ComponentProps } from 'react';
import type { Movie } from '../../contract';
import { starsOf } from '../../store';
import { useLibrary } from '../context';
import { details, starsFigure } from '../words';

interface FoundFilmProps extends ComponentProps<'li'> {
  readonly film: Movie;
}

/** A film that the search offers, with the visitor's stars where it has some. */
export function FoundFilm({ film, ...option }: FoundFilmProps) {
  const stars = starsOf(useLibrary(), film.movieId);
  return (
    <li className="find__film" {...option}>
      <span className="find__title">{film.title}</span>
      {stars !== null && <span className="find__stars">★ {starsFigure(stars)}</span>}
      <span className="find__details">{details(film)}</span>
      {film.alsoKnownAs && <span className="find__details">{film.alsoKnownAs}</span>}
    </li>
  );
}
