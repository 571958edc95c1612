import './questions.css';
import { ratedEntries, starsOf } from '../../store';
import { useLibrary, useSession, useStores } from '../context';
import { FilmLink } from '../film-link/FilmLink';
import { releaseOnBlur } from '../focus/release-on-blur';
import { useFocusAfterRemoval } from '../focus/use-focus-after-removal';
import { Stars } from '../stars/Stars';
import { useRate } from '../stars/use-rate';
import { Tile } from '../tile/Tile';
import { questionWords } from './words';

/** Films to rate without typing. An answered film is replaced by the next one; the others stay where they are. */
export function Questions() {
  const { profile, session } = useStores();
  const rate = useRate();
  const library = useLibrary();
  const rated = ratedEntries(library).length;
  const starters = useSession((state) => state.starters);
  const films = starters.filter((film) => film !== null);
  const { list, willRemove } = useFocusAfterRemoval<HTMLUListElement>(starters);

  return (
    <section className="questions" aria-labelledby="questions-title">
      <header className="questions__head">
        <h2 id="questions-title" className="questions__title">
          Have you seen these?
        </h2>
        <p className="questions__progress soft" role="status">
          {questionWords(rated)}
        </p>
        <button
          type="button"
          className="text-button"
          disabled={films.length === 0}
          onClick={() => session.moreStarters()}
        >
          Other films
        </button>
      </header>
      <ul className="questions__list" aria-labelledby="questions-title" ref={list}>
        {films.map((film) => (
          <li key={film.movieId} className="question" onBlur={releaseOnBlur(session.release)}>
            <Tile movie={film} shape="poster" />
            <h3 className="question__title">
              <FilmLink film={film} /> <span className="question__year">{film.year}</span>
            </h3>
            <Stars
              title={film.title}
              value={starsOf(library, film.movieId)}
              onRate={(stars, byKeys) => {
                if (!byKeys) willRemove();
                rate(film, stars, byKeys);
              }}
              onDone={() => {
                willRemove();
                session.release();
              }}
            />
            <div className="question__answers">
              <button
                type="button"
                className="text-button"
                aria-label={`Seen it: ${film.title}`}
                onClick={() => {
                  willRemove();
                  profile.markSeen(film);
                }}
              >
                Seen it
              </button>
              <button
                type="button"
                className="text-button"
                aria-label={`Haven't seen it: ${film.title}`}
                onClick={() => {
                  willRemove();
                  session.skipStarter(film.movieId);
                }}
              >
                Haven't seen it
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
