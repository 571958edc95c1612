import './shelves.css';
import type { Shelf } from '../../../contract';
import { FilmLink } from '../../film-link/FilmLink';
import { Tile } from '../../tile/Tile';
import { useShelves } from './use-shelves';
import { shelfTitle } from './words';

/** The shelves under the list: films that go with a loved one, lesser known films, a genre, a decade. */
export default function Shelves() {
  return useShelves().map((shelf) => <OneShelf key={shelfTitle(shelf.theme)} shelf={shelf} />);
}

function OneShelf({ shelf: { theme, picks } }: { readonly shelf: Shelf }) {
  const title = shelfTitle(theme);
  return (
    <section className="film-shelf" aria-label={title}>
      <h2 className="film-shelf__title">{title}</h2>
      <ul className="film-shelf__films" aria-label={title}>
        {picks.map(({ movie }) => (
          <li key={movie.movieId} className="film-shelf__one">
            <Tile movie={movie} shape="poster" />
            <FilmLink film={movie} className="film-shelf__name" />{' '}
            <span className="soft">{movie.year}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
