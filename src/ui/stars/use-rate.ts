import type { Stars } from '../../contract';
import type { Subject } from '../../store';
import { useStores } from '../context';

/** Gives a film its stars, or takes them away for null. `byKeys`: where it stands until the focus leaves it. */
export function useRate(): (film: Subject, stars: Stars | null, byKeys: boolean) => void {
  const { profile, session } = useStores();
  return (film, stars, byKeys) => {
    if (stars === null) profile.unrate(film);
    else session.rate(film, stars, byKeys);
  };
}
