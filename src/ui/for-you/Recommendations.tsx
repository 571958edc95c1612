import { useSession, useStores } from '../context';
import type { PreviewBarProps } from '../explanation/preview/PreviewBar';
import { useFocusAfterRemoval } from '../focus/use-focus-after-removal';
import { lazyPart } from '../parts/lazy-part';
import { FilterBar } from './filters/FilterBar';
import { ListTrouble } from './ListTrouble';
import { NoFilms } from './NoFilms';
import { NotForMe } from './NotForMe';
import { PickList } from './PickList';
import { useFlip } from './use-flip';
import { usePlacedFilms } from './use-placed-films';

const PreviewBar = lazyPart<PreviewBarProps>(() => import('../explanation/preview/PreviewBar'));

/** The ranked list, updated at every rating. The last answer stays until the next one arrives. */
export function Recommendations() {
  const { session } = useStores();
  const list = useSession((state) => state.list);
  const explained = useSession((state) => state.explained?.movieId);
  const { movies: films, more, isPreview } = usePlacedFilms();
  const { list: ol, willRemove } = useFocusAfterRemoval<HTMLOListElement>(films);
  useFlip(ol, films, explained);

  return (
    <section className="picks" aria-label="Your list" data-preview={isPreview ? '' : undefined}>
      {list && <FilterBar />}
      <ListTrouble />
      {list && (
        <>
          <PickList films={films} list={ol} willRemove={willRemove} />
          {films.length === 0 && <NoFilms />}
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
