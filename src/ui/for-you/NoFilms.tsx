import { FILTER_NAMES } from '../../contract';
import { useSession, useStores } from '../context';
import { count } from '../words';

/** Shown instead of the list when no film fits, with what would help. */
export function NoFilms() {
  const { session } = useStores();
  const fitting = useSession((state) => state.list?.fitting ?? null);
  const best =
    fitting && FILTER_NAMES.toSorted((a, b) => fitting.without[b] - fitting.without[a])[0];
  if (!best || fitting.without[best] === 0) {
    return (
      <p className="picks__end soft">That was the last film. There is nothing left to show.</p>
    );
  }
  return (
    <div className="picks__end">
      <p>No film fits all the filters.</p>
      <button type="button" className="button" onClick={() => session.filters.clear()}>
        Clear the filters
      </button>{' '}
      <button
        type="button"
        className="button"
        onClick={() =>
          best === 'skipHead' ? session.filters.set({ skipHead: 0 }) : session.filters.unset(best)
        }
      >
        {LOOSER[best]}: {count(fitting.without[best], 'film')}
      </button>
    </div>
  );
}

const LOOSER = {
  skipHead: 'The famous ones too',
  years: 'Of any year',
  genres: 'Of any genre',
  tags: 'With any tags',
} as const;
