import './ratings.css';
import { useCallback, useMemo, useState } from 'react';
import { type FilmName, ratedFilms } from '../../store';
import { useHealth, useOpinions, useSession, useStores } from '../context';
import { useFocusAfterRemoval } from '../focus/use-focus-after-removal';
import { ClearDialog } from './ClearDialog';
import { CsvActions } from './CsvActions';
import { RatingRow } from './RatingRow';

const FIRST_SHOWN = 40;

/** The visitor's ratings, newest first, led by a film that was chosen and waits for its stars. */
export function YourRatings() {
  const { profile } = useStores();
  const opinions = useOpinions();
  const held = useSession((state) => state.held);
  const unknown = useSession((state) => state.list?.unknown);
  const { ready } = useHealth();
  const [whole, setWhole] = useState(false);
  const [clearing, setClearing] = useState(false);
  const rated = useMemo(() => ratedFilms(opinions), [opinions]);
  const rows = rated.filter(({ movieId }) => movieId !== held);
  const shown = rows.filter((_, i) => whole || i < FIRST_SHOWN);
  const { list, willRemove } = useFocusAfterRemoval<HTMLOListElement>(shown);

  const onRemove = useCallback(
    (film: FilmName) => {
      willRemove();
      profile.remove(film);
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
      {rated.length === 0 && (
        <p className="ratings__empty soft" data-ready={ready ? '' : undefined}>
          Nothing yet. Films you give stars to are kept here, on this device.
        </p>
      )}
      <ol className="ratings__list" aria-label="Your ratings" ref={list}>
        {shown.map((film) => (
          <RatingRow
            key={film.movieId}
            film={film}
            stars={film.verdict}
            known={!unknown?.has(film.movieId)}
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
