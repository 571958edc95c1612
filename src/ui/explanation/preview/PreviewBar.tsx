import './preview.css';
import { useEffect, useRef } from 'react';
import type { Movie, Recommendation } from '../../../contract';
import type { PlacedMovie } from '../../../store';
import { countMoves } from '../../../store';
import { useSession, useStores } from '../../context';
import { movesSentence } from './words';

export interface PreviewBarProps {
  /** The films of the preview; null while there is none to show. */
  readonly films: readonly PlacedMovie[] | null;
  /** Called before an action that removes the row in focus. */
  readonly willRemove: () => void;
}

/** Says that the list is only a preview, and lets the visitor decide. Escape means "Keep the rating". */
export default function PreviewBar({ films, willRemove }: PreviewBarProps) {
  const { session } = useStores();
  const preview = useSession((state) => state.preview);
  const pinned = preview?.pinned === true;
  const keepButton = useRef<HTMLButtonElement>(null);
  const opener = useRef<HTMLElement | null>(null);
  const shown = preview !== null && films !== null;

  useEffect(() => {
    if (!pinned || !shown) return;
    opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    keepButton.current?.focus({ preventScroll: true });
  }, [pinned, shown]);

  // The preview ends when the place that shows it is left.
  useEffect(() => session.preview.keep, [session]);

  useEffect(() => {
    if (!preview) return;
    const onKeyDown = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') keep();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  });

  /** Moves the focus back first: the preview is then still pinned, so focusing the control does not open another one. */
  function keep() {
    if (pinned) opener.current?.focus({ preventScroll: true });
    session.preview.keep();
  }

  /** The control that opened the preview disappears with the rating; its row may stay. */
  function remove() {
    const row = opener.current?.closest('.card')?.querySelector('[aria-expanded]');
    if (row instanceof HTMLElement) row.focus({ preventScroll: true });
    if (films?.some(({ move }) => move === 'out')) willRemove();
    session.preview.remove();
  }

  const { fresh, moved } = countMoves(films ?? []);
  const comes = (films ?? [])
    .filter(({ move }) => move === 'new')
    .map(({ recommendation: film }) => film.movie);
  const goes = leaving(useSession((state) => state.list?.recommendations) ?? [], films ?? []);
  const title = shown ? `Your list without ${preview.movie.title}` : '';
  return (
    <>
      <p className="visually-hidden" role="status">
        {shown && `${title}. ${movesSentence(fresh, moved)}`}
      </p>
      {shown && (
        <section className="preview-bar" aria-label="Preview" data-pinned={pinned ? '' : undefined}>
          <div className="preview-bar__text">
            <p className="preview-bar__title">{title}</p>
            <p className="soft">{movesSentence(fresh, moved)}</p>
            <Named label="Comes" movies={comes} />
            <Named label="Goes" movies={goes} />
          </div>
          {pinned && (
            <div className="preview-bar__actions">
              <button type="button" className="button" onClick={keep} ref={keepButton}>
                Keep the rating
              </button>
              <button type="button" className="button button--main" onClick={remove}>
                Remove this rating
              </button>
            </div>
          )}
        </section>
      )}
    </>
  );
}

/** Number of films named in the bar; the others are only counted. */
const NAMED = 3;

interface NamedProps {
  readonly label: string;
  readonly movies: readonly Movie[];
}

/** "Comes: Heat, Fargo, Alien and 2 more". */
function Named({ label, movies }: NamedProps) {
  if (movies.length === 0) return null;
  const named = movies.slice(0, NAMED).map(({ title }) => title);
  const more = movies.length - named.length;
  return (
    <p className="preview-bar__named">
      <strong>{label}:</strong> {named.join(', ')}
      {more > 0 && ` and ${more} more`}
    </p>
  );
}

/** Films at the top of the current list that the preview does not show. */
function leaving(list: readonly Recommendation[], tried: readonly PlacedMovie[]): Movie[] {
  const stays = new Set(
    tried
      .filter(({ move }) => move !== 'out')
      .map(({ recommendation: film }) => film.movie.movieId),
  );
  return list
    .slice(0, tried.length)
    .map(({ movie }) => movie)
    .filter(({ movieId }) => !stays.has(movieId));
}
