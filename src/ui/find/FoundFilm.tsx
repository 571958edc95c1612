import type { ComponentProps } from 'react';
import type { LikelyStars, Movie } from '../../contract';
import { starsOf } from '../../store';
import { useLibrary } from '../context';
import { likelyFigure } from '../likely/words';
import { details, starsFigure } from '../words';

interface FoundFilmProps extends ComponentProps<'li'> {
  readonly film: Movie;
  /** The film's likely stars, if there are any. */
  readonly likely: LikelyStars | undefined;
}

/** A film in the search results, with the visitor's stars if it has any, else with its likely stars. */
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
