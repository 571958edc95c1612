import './say.css';
import type { Movie } from '../../contract';
import { statusOf } from '../../store';
import { useLibrary, useStores } from '../context';

const WORDS = [
  { status: 'seen', word: 'Seen', name: 'Seen' },
  { status: 'saved', word: 'Save', name: 'Save' },
  { status: 'notInterested', word: 'Not for me', name: 'Not for me' },
] as const;

interface SayButtonsProps {
  readonly movie: Movie;
  /** Called before an action that removes the film from a list. */
  readonly willRemove?: () => void;
}

/** Buttons for the statuses of a film other than stars. A status that is set can be removed with the same button. */
export function SayButtons({ movie, willRemove }: SayButtonsProps) {
  const { profile } = useStores();
  const said = statusOf(useLibrary(), movie.movieId);
  return WORDS.map(({ status, word, name }) => {
    const isSaid = said === status;
    return (
      <button
        key={status}
        type="button"
        className="text-button"
        aria-label={`${name}: ${movie.title}`}
        aria-pressed={isSaid}
        disabled={status === 'seen' && said === 'rated'}
        onClick={() => {
          willRemove?.();
          if (isSaid) profile.restore(movie);
          else profile.mark([movie], status);
        }}
      >
        {status === 'saved' && isSaid ? 'Saved' : word}
      </button>
    );
  });
}
