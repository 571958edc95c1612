import './ratings.css';
import { useCallback, useMemo, useState } from 'react';
import { type Entry, entriesWith, newestFirst, ratedEntries, type Subject } from '../../store';
import { useHealth, useLibrary, useSession, useStores } from '../context';
import { useFocusAfterRemoval } from '../focus/use-focus-after-removal';
import { ClearDialog } from './ClearDialog';
import { CsvActions } from './CsvActions';
import { RatingRow } from './RatingRow';

const FIRST_SHOWN = 40;

/** The visitor's ratings, newest first, led by a film that was chosen and waits for its stars. */
export function YourRatings() {
  const { profile } = useStores();
  const library = useLibrary();
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
  const shown = rows.filter((_, i) => whole || i < FIRST_SHOWN);
  const { list, willRemove } = useFocusAfterRemoval<HTMLOListElement>(shown);

  const onRemove = useCallback(
    (film: Subject) => {
      willRemove();
      profile.unrate(film);
    },
    [profile, willRemove],
  );

  /** The button that opened the question is gone once everything is cleared. */
  function onQuestionClosed() {
    setClearing(false);
    if (rated.length === 0) document.getElementById('place-title')?.focus();
  }

  return (
    <section className="ratings" aria-labelledby="ratings-title">
      <header className="ratings__head">
        <h2 id="ratings-title" className="section-title">
          Rated
        </h2>
        {rated.length > 0 && <span className="ratings__count">{rated.length}</span>}
      </header>
      {rows.length === 0 && (
        <p className="ratings__empty soft" data-ready={ready ? '' : undefined}>
          Nothing yet. Films you give stars to are kept here, on this device.
        </p>
      )}
      <ol className="ratings__list" aria-label="Your ratings" ref={list}>
        {shown.map((film) => (
          <RatingRow
            key={film.key}
            film={film}
            stars={film.stars}
            known={!library.missing.includes(film)}
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
