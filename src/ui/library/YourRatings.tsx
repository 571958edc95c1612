import './ratings.css';
import { useCallback, useMemo, useRef, useState } from 'react';
import { type FilmName, ratedFilms, starsOf } from '../../store';
import { useHealth, useOpinions, useSession, useStores } from '../context';
import { useFocusAfterRemoval } from '../focus/use-focus-after-removal';
import { ClearDialog } from './ClearDialog';
import { CsvActions } from './CsvActions';
import { RatingRow } from './RatingRow';

const FIRST_SHOWN = 40;

/** The visitor's ratings, newest first, led by a film that was chosen and waits for its stars. */
export function YourRatings({ onDone }: { readonly onDone: () => void }) {
  const { profile, session } = useStores();
  const opinions = useOpinions();
  const inFocus = useSession((state) => state.inFocus);
  const held = useSession((state) => state.held);
  const unknown = useSession((state) => state.list?.unknown);
  const { ready } = useHealth();
  const [whole, setWhole] = useState(false);
  const [clearing, setClearing] = useState(false);
  const rated = useMemo(() => ratedFilms(opinions), [opinions]);
  const rows = rated.filter(({ movieId }) => movieId !== held);
  const shown = rows.filter((film, i) => whole || i < FIRST_SHOWN || isSame(film, inFocus));
  const waiting = inFocus && starsOf(opinions, inFocus.movieId) === null ? inFocus : null;
  const title = useRef<HTMLHeadingElement>(null);
  const { list, willRemove } = useFocusAfterRemoval<HTMLOListElement>(shown);

  const onRemove = useCallback(
    (film: FilmName) => {
      willRemove();
      profile.remove(film);
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
      {rated.length === 0 && !waiting && (
        <p className="ratings__empty soft" data-ready={ready ? '' : undefined}>
          Nothing yet. Stars you give are kept here, on this device.
        </p>
      )}
      <ol className="ratings__list" aria-labelledby="ratings-title" ref={list}>
        {waiting && (
          <RatingRow
            key={waiting.movieId}
            film={waiting}
            stars={null}
            inFocus={inFocus}
            known
            onDone={onDone}
            onRemove={onRemove}
          />
        )}
        {shown.map((film) => (
          <RatingRow
            key={film.movieId}
            film={film}
            stars={film.verdict}
            inFocus={isSame(film, inFocus) ? inFocus : null}
            known={!unknown?.has(film.movieId)}
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

function isSame(film: FilmName, other: FilmName | null): boolean {
  return film.movieId === other?.movieId;
}
