import './ratings.css';
import { useCallback, useMemo, useRef, useState } from 'react';
import {
  type Entry,
  entriesWith,
  type MovieName,
  newestFirst,
  ratedEntries,
  type Subject,
} from '../../store';
import { useHealth, useLibrary, useSession, useStores } from '../context';
import { useFocusAfterRemoval } from '../focus/use-focus-after-removal';
import { ClearDialog } from './ClearDialog';
import { CsvActions } from './CsvActions';
import { RatingRow } from './RatingRow';

const FIRST_SHOWN = 40;

/** The visitor's ratings, newest first, led by a film that was chosen and waits for its stars. */
export function YourRatings({ onDone }: { readonly onDone: () => void }) {
  const { profile, session } = useStores();
  const library = useLibrary();
  const inFocus = useSession((state) => state.inFocus);
  const held = useSession((state) => state.held);
  const { ready } = useHealth();
  const [whole, setWhole] = useState(false);
  const [clearing, setClearing] = useState(false);
  const rated = useMemo((): Entry[] => {
    const missing = library.missing.filter(({ status }) => status === 'rated');
    return [...ratedEntries(library), ...missing].sort(newestFirst);
  }, [library]);
  const toRate = useMemo(() => entriesWith(library, 'toRate'), [library]);
  const rows = [...toRate, ...rated.filter(({ movieId }) => movieId === null || movieId !== held)];
  const shown = rows.filter((film, i) => whole || i < FIRST_SHOWN || isSame(film, inFocus));
  const title = useRef<HTMLHeadingElement>(null);
  const { list, willRemove } = useFocusAfterRemoval<HTMLOListElement>(shown);

  const onRemove = useCallback(
    (film: Subject) => {
      willRemove();
      profile.unrate(film);
      if (session.store.getState().inFocus?.movieId === film.movieId) {
        session.focus(null);
        onDone();
      }
    },
    [profile, session, onDone, willRemove],
  );

  /** The button that opened the question is gone once everything is cleared. */
  function onQuestionClosed() {
    setClearing(false);
    if (rated.length === 0) title.current?.focus();
  }

  return (
    <section className="ratings" aria-labelledby="ratings-title">
      <header className="ratings__head">
        <h2 id="ratings-title" className="section-title" tabIndex={-1} ref={title}>
          Your ratings
        </h2>
        {rated.length > 0 && <span className="ratings__count">{rated.length}</span>}
      </header>
      {rows.length === 0 && (
        <p className="ratings__empty soft" data-ready={ready ? '' : undefined}>
          Nothing yet. Stars you give are kept here, on this device.
        </p>
      )}
      <ol className="ratings__list" aria-labelledby="ratings-title" ref={list}>
        {shown.map((film) => (
          <RatingRow
            key={film.key}
            film={film}
            stars={film.stars}
            inFocus={isSame(film, inFocus) ? inFocus : null}
            known={!library.missing.includes(film)}
            onDone={onDone}
            onRemove={onRemove}
          />
        ))}
      </ol>
      {rows.length > shown.length && (
        <button type="button" className="text-button" onClick={() => setWhole(true)}>
          Show all {rated.length}
        </button>
      )}
      <div className="ratings__actions">
        <CsvActions rated={rated} />
        {rated.length > 0 && (
          <button type="button" className="text-button" onClick={() => setClearing(true)}>
            Clear all
          </button>
        )}
      </div>
      {clearing && <ClearDialog count={rated.length} onClose={onQuestionClosed} />}
    </section>
  );
}

function isSame(film: Entry, other: MovieName | null): boolean {
  return film.movieId === other?.movieId;
}
