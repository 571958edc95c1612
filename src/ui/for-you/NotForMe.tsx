import { entriesWith } from '../../store';
import { useLibrary, useStores } from '../context';
import { keepFocus } from '../focus/keep-focus';
import { count } from '../words';

/** The way back for films that were not of interest. */
export function NotForMe() {
  const { profile } = useStores();
  const films = entriesWith(useLibrary(), 'notInterested');
  if (films.length === 0) return null;
  return (
    <p className="set-aside soft">
      {count(films.length, 'film')} set aside.{' '}
      <button
        type="button"
        className="text-button"
        onClick={() => keepFocus(profile.restoreAll, 'picks-title')}
      >
        Bring {films.length === 1 ? 'it' : 'them'} back
      </button>
    </p>
  );
}
