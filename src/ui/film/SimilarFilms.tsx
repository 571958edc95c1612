import type { Movie } from '../../contract';
import { FilmLink } from '../film-link/FilmLink';
import { Tile } from '../tile/Tile';

/** Films that go together with this one. */
export function SimilarFilms({ movies }: { readonly movies: readonly Movie[] }) {
  return (
    <section aria-labelledby="similar-title">
      <h2 id="similar-title" className="film__section">
        Films like it
      </h2>
      <ul className="tiles" aria-labelledby="similar-title">
        {movies.map((movie) => (
          <li key={movie.movieId} className="tiles__one">
            <Tile movie={movie} shape="poster" />
            <FilmLink film={movie} className="tiles__title" />{' '}
            <span className="soft">{movie.year}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
