import type { Entry } from '../../store';
import { useStores } from '../context';
import { count } from '../words';
import { exportRatings } from './take-along/export-ratings';

interface SelectionBarProps {
  /** The films that the shelf shows, and the selected ones among them. */
  readonly shown: readonly Entry[];
  readonly chosen: readonly Entry[];
  readonly onSelectAll: (all: boolean) => void;
}

const MARKS = [
  { status: 'seen', name: 'Seen' },
  { status: 'saved', name: 'Save' },
  { status: 'notInterested', name: 'Not for me' },
  { status: 'none', name: 'Remove' },
] as const;

/** Actions on many films at once. */
export function SelectionBar({ shown, chosen, onSelectAll }: SelectionBarProps) {
  const { profile, session } = useStores();
  const [all, some] = [chosen.length === shown.length && shown.length > 0, chosen.length > 0];
  return (
    <div className="selection" role="toolbar" aria-label="Selected films">
      <label className="selection__all">
        <input
          type="checkbox"
          checked={all}
          ref={(box) => {
            if (box) box.indeterminate = some && !all;
          }}
          onChange={() => onSelectAll(!all)}
        />{' '}
        <span>
          {some
            ? `${count(chosen.length, 'film')} selected`
            : `Select ${count(shown.length, 'film')}`}
        </span>
      </label>
      {some && (
        <>
          {MARKS.map(({ status, name }) => (
            <button
              key={status}
              type="button"
              className="text-button"
              onClick={() => {
                profile.mark(chosen, status);
                onSelectAll(false);
              }}
            >
              {name}
            </button>
          ))}
          <button
            type="button"
            className="text-button"
            onClick={() => void exportRatings(chosen, session.movies)}
          >
            Export
          </button>
        </>
      )}
    </div>
  );
}
