import type { MovieName } from '../../../store';
import { useSession, useStores } from '../../context';
import { useGlance } from './use-glance';

/** A button that shows the list without a rating: while the pointer or the focus is on it, or, when pressed, until the visitor decides. */
export function WithoutButton({ film }: { readonly film: MovieName }) {
  const { session } = useStores();
  const glance = useGlance(film);
  const pressed = useSession(
    ({ preview }) => preview?.pinned === true && preview.movie.movieId === film.movieId,
  );
  return (
    <button
      type="button"
      className="text-button without"
      aria-pressed={pressed}
      aria-label={`Without it: your list without ${film.title}`}
      onClick={() => (pressed ? session.preview.keep() : session.preview.pin(film))}
      {...glance}
    >
      Without it
    </button>
  );
}
