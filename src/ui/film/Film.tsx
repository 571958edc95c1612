import type { Movie } from '../../contract';
import { Place } from '../shell/Place';
import { Tile } from '../tile/Tile';
import { details } from '../words';
import { LinksOut } from './LinksOut';
import { YourSay } from './YourSay';

/** A film: what it is, what you say of it, what others say of it, and where else to read about it. */
export function Film({ movie }: { readonly movie: Movie }) {
  const { title, year, alsoKnownAs } = movie;
  return (
    <Place
      title={title}
      documentTitle={year === null ? title : `${title} (${year})`}
      heading={false}
    >
      <article className="film">
        <div className="film__tile">
          <Tile movie={movie} shape="poster" />
        </div>
        <header className="film__head">
          <h1 id="place-title" className="film__title" tabIndex={-1}>
            {title}
          </h1>
          {alsoKnownAs && <p className="film__other-title">{alsoKnownAs}</p>}
          <p className="film__details soft">{details(movie)}</p>
        </header>
        <YourSay movie={movie} />
        <div className="film__more">
          <LinksOut movie={movie} />
        </div>
      </article>
    </Place>
  );
}
