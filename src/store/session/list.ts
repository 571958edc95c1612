import type { MovieId, Recommendation } from '../../contract';
import type { SessionState } from './state';

export interface ShownList {
  readonly films: readonly Recommendation[];
  /** Whether there are more films than the page wants. */
  readonly more: boolean;
}

/**
 * The films to show: the engine's list without films shown elsewhere on the page. A film that is being rated with the keyboard stays in
 * its place.
 *
 * @param shown the result of the previous call
 */
export function filmsToShow(
  state: Pick<SessionState, 'list' | 'wanted' | 'inFocus' | 'held' | 'starters'>,
  shown: readonly Recommendation[],
): ShownList {
  const { list, wanted, inFocus, held, starters } = state;
  if (!list) return { films: [], more: false };
  const elsewhere = new Set<MovieId | undefined>([inFocus?.movieId]);
  if (list.ratingCount === 0) for (const film of starters) elsewhere.add(film?.movieId);
  const films = list.films.filter((film) => !elsewhere.has(film.movie.movieId));
  const place = shown.findIndex((film) => film.movie.movieId === held);
  if (held !== null && place >= 0 && !films.some((film) => film.movie.movieId === held)) {
    films.splice(place, 0, shown[place]!);
  }
  return { films: films.slice(0, wanted), more: films.length > wanted };
}
