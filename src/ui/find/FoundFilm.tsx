import type { ComponentProps } from 'react';
import type { LikelyStars, Movie } from '../../contract';
import { starsOf } from '../../store';
import { useLibrary } from '../context';
import { likelyFigure } from '../likely/words';
import { details, starsFigure } from '../words';

interface FoundFilmProps extends ComponentProps<'li'> {
  readonly film: Movie;
  /** What the visitor would probably give it, where that can be said. */
  readonly likely: LikelyStars | undefined;
}

/** A film that the search offers, with the visitor's stars where it has some, else with the likely ones. */
export function FoundFilm({ film, likely, ...option }: FoundFilmProps) {
  const stars = starsOf(useLibrary(), film.movieId);
  return (
    <li className="find__film" {...option}>
      <span className="find__title">{film.title}</span>
      {stars !== null && <span className="find__stars">★ {starsFigure(stars)}</span>}
      {stars === null && likely && (
        <span className="find__likely">probably {likelyFigure(likely.stars)}</span>
      )}
      <span className="find__details">{details(film)}</span>
      {film.alsoKnownAs && <span className="find__details">{film.alsoKnownAs}</span>}
    </li>
  );
}
