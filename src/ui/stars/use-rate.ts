import type { Stars } from '../../contract';
import type { Subject } from '../../store';
import { useStores } from '../context';

/**
 * Returns a function that sets a film's stars, or removes them for null. With `byKeys` the film keeps its place until the focus leaves
 * it.
 */
export function useRate(): (film: Subject, stars: Stars | null, byKeys: boolean) => void {
  const { profile, session } = useStores();
  return (film, stars, byKeys) => {
    if (stars === null) profile.unrate(film);
    else session.rate(film, stars, byKeys);
  };
}
