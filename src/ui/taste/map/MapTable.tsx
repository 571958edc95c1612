import type { FilmPlace } from '../../../contract';
import { FilmLink } from '../../film-link/FilmLink';
import { listed, starsName } from '../../words';
import { type Marked, nearestTo } from './marked';

interface MapTableProps {
  readonly films: readonly FilmPlace[];
  readonly marked: readonly Marked[];
}

const NEAREST = 3;

/** What the map shows, in words. */
export function MapTable({ films, marked }: MapTableProps) {
  return (
    <table className="map__table">
      <caption className="visually-hidden">Your films and picks, and what stands nearest</caption>
      <thead>
        <tr>
          <th scope="col">Film</th>
          <th scope="col">You</th>
          <th scope="col">Stands nearest</th>
        </tr>
      </thead>
      <tbody>
        {marked.map((film) => (
          <tr key={film.movie.movieId}>
            <th scope="row">
              <FilmLink film={film.movie} />
            </th>
            <td>{film.stars === null ? 'A pick' : starsName(film.stars)}</td>
            <td>{listed(nearestTo(films, film, NEAREST).map(({ movie }) => movie.title))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
