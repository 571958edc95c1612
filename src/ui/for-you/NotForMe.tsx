import { entriesWith } from '../../store';
import { useLibrary, useStores } from '../context';
import { keepFocus } from '../focus/keep-focus';
import { count } from '../words';

/** Lets the visitor restore films marked "Not for me". */
export function NotForMe() {
  const { profile } = useStores();
  const films = entriesWith(useLibrary(), 'notInterested');
  if (films.length === 0) return null;
  return (
    <p className="not-for-me soft">
      {count(films.length, 'film')} not for you.{' '}
      <button
        type="button"
        className="text-button"
        onClick={() => keepFocus(profile.restoreAll, 'place-title')}
      >
        Bring {films.length === 1 ? 'it' : 'them'} back
      </button>
    </p>
  );
}
