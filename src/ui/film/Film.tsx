import type { Movie } from '../../contract';
import { useSession } from '../context';
import { Grounds } from '../explanation/Grounds';
import { Place } from '../shell/Place';
import { Tile } from '../tile/Tile';
import { details } from '../words';
import { Likely } from './Likely';
import { LinksOut } from './LinksOut';
import { SimilarFilms } from './SimilarFilms';
import { useFilmFacts } from './use-film-facts';
import { YourSay } from './YourSay';

/** A film: its facts, the visitor's rating, the ratings of others, and links to other sites. */
export function Film({ movie }: { readonly movie: Movie }) {
  const { title, year, alsoKnownAs } = movie;
  const { likely, explanation, similar, ids } = useFilmFacts(movie.movieId);
  const isListed = useSession(
    ({ list }) =>
      list?.recommendations.findIndex((film) => film.movie.movieId === movie.movieId) ?? -1,
  );
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
          {likely && <Likely likely={likely} />}
          {explanation && (
            <section aria-labelledby="grounds-title">
              <h2 id="grounds-title" className="film__section">
                {isListed >= 0
                  ? `Why it is number ${isListed + 1} of your list`
                  : 'What speaks for it'}
              </h2>
              <Grounds explanation={explanation} />
            </section>
          )}
          {similar.length > 0 && <SimilarFilms movies={similar} />}
          <LinksOut movie={movie} ids={ids} />
        </div>
      </article>
    </Place>
  );
}
