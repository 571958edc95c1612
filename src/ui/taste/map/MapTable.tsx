import { memo, useDeferredValue } from 'react';
import type { MoviePlace } from '../../../contract';
import { FilmLink } from '../../film-link/FilmLink';
import { listed, starsName } from '../../words';
import { type Marked, nearestTo } from './marked';

interface MapTableProps {
  readonly films: readonly MoviePlace[];
  readonly marked: readonly Marked[];
}

const NEAREST = 3;
/** Rows drawn at once; the others follow while the visitor reads. */
const FIRST_ROWS = 20;

/** What the map shows, in words. */
export function MapTable({ films, marked }: MapTableProps) {
  const drawn = useDeferredValue(Number.POSITIVE_INFINITY, FIRST_ROWS);
  return (
    <table className="map__table" aria-busy={drawn < marked.length}>
      <caption className="visually-hidden">Your films and picks, and what stands nearest</caption>
      <thead>
        <tr>
          <th scope="col">Film</th>
          <th scope="col">You</th>
          <th scope="col">Stands nearest</th>
        </tr>
      </thead>
      <tbody>
        {marked.slice(0, drawn).map((film) => (
          <Row key={film.movie.movieId} films={films} film={film} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly films: readonly MoviePlace[];
  readonly film: Marked;
}

const Row = memo(function Row({ films, film }: RowProps) {
  return (
    <tr>
      <th scope="row">
        <FilmLink film={film.movie} />
      </th>
      <td>{film.stars === null ? 'A pick' : starsName(film.stars)}</td>
      <td>{listed(nearestTo(films, film, NEAREST).map(({ movie }) => movie.title))}</td>
    </tr>
  );
});
