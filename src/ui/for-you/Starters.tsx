import { starsOf } from '../../store';
import { useLibrary, useSession, useStores } from '../context';
import { releaseOnBlur } from '../focus/release-on-blur';
import { useFocusAfterRemoval } from '../focus/use-focus-after-removal';
import { Stars } from '../stars/Stars';
import { Tile } from '../tile/Tile';

/** Well-known films to rate without typing. A rated one gives its place to the next; the others stay where they are. */
export function Starters() {
  const { session } = useStores();
  const library = useLibrary();
  const starters = useSession((state) => state.starters);
  const inFocus = useSession((state) => state.inFocus);
  const { list, willRemove } = useFocusAfterRemoval<HTMLUListElement>(starters);
  const films = starters.filter((film) => film !== null && film.movieId !== inFocus?.movieId);

  return (
    <>
      <header className="starters__head">
        <h2 id="starters-title" className="section-title">
          Films you may know
        </h2>
        <button
          type="button"
          className="text-button"
          disabled={films.length === 0}
          onClick={() => session.moreStarters()}
        >
          More films
        </button>
      </header>
      <ul className="starters__list" aria-labelledby="starters-title" ref={list}>
        {films.map(
          (film) =>
            film && (
              <li key={film.movieId} className="starter" onBlur={releaseOnBlur(session.release)}>
                <Tile movie={film} shape="card" />
                <Stars
                  title={film.title}
                  value={starsOf(library, film.movieId)}
                  onRate={(stars, byKeys) => {
                    if (!byKeys) willRemove();
                    session.rate(film, stars, byKeys);
                  }}
                  onDone={() => {
                    willRemove();
                    session.release();
                  }}
                />
              </li>
            ),
        )}
      </ul>
    </>
  );
}
