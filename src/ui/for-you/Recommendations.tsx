import './recommendations.css';
import { useSession, useStores } from '../context';
import { PreviewBar } from '../explanation/preview/PreviewBar';
import { useFocusAfterRemoval } from '../focus/use-focus-after-removal';
import { count } from '../words';
import { Tuning } from './filters/Tuning';
import { ListTrouble } from './ListTrouble';
import { NotForMe } from './NotForMe';
import { RecommendationRow } from './RecommendationRow';
import { useFlip } from './use-flip';
import { usePlacedFilms } from './use-placed-films';

/** The ranked list, re-ranked at every star. The last answer stays until the next one is there. */
export function Recommendations() {
  const { session } = useStores();
  const list = useSession((state) => state.list);
  const explained = useSession((state) => state.explained?.movieId);
  const { films, more, isPreview } = usePlacedFilms();
  const { list: ol, willRemove } = useFocusAfterRemoval<HTMLOListElement>(films);
  useFlip(ol, films, explained);

  return (
    <section
      className="picks"
      aria-labelledby="picks-title"
      data-preview={isPreview ? '' : undefined}
    >
      <header className="picks__head">
        <div>
          <h2 id="picks-title" className="section-title" tabIndex={-1}>
            Recommendations
          </h2>
          <Source isPreview={isPreview} />
        </div>
        {list && <Tuning />}
      </header>
      <ListTrouble />
      {list && (
        <>
          <ol className="picks__list" aria-labelledby="picks-title" ref={ol}>
            {films.map(({ film, rank, move }) => (
              <RecommendationRow
                key={film.movie.movieId}
                film={film}
                rank={rank}
                move={move}
                willRemove={willRemove}
              />
            ))}
          </ol>
          {films.length === 0 && (
            <p className="picks__end soft">
              That was the last film. There is nothing left to show.
            </p>
          )}
          <footer className="picks__foot">
            {more && (
              <button type="button" className="button" onClick={() => session.showMore()}>
                Show more
              </button>
            )}
            <NotForMe />
          </footer>
        </>
      )}
      <PreviewBar films={isPreview ? films : null} willRemove={willRemove} />
    </section>
  );
}

/** What the list was made from. */
function Source({ isPreview }: { readonly isPreview: boolean }) {
  const ratingCount = useSession((state) => state.list?.ratingCount ?? null);
  const info = useSession((state) => (state.model.phase === 'ready' ? state.model.info : null));
  if (ratingCount === null || !info) {
    return <p className="picks__source soft">The list follows as soon as the films are here.</p>;
  }
  if (isPreview) {
    return <p className="picks__source soft">A preview, without one of your ratings.</p>;
  }
  return (
    <p className="picks__source soft">
      {ratingCount === 0
        ? 'You have not rated anything, so these are films that nearly everybody likes. Give one its stars and the list becomes yours.'
        : `From your ${count(ratingCount, 'rating')} and those of ${count(info.users, 'person', 'people')}.`}
    </p>
  );
}
