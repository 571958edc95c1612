import type { MovieId, Recommendation } from '../../contract';
import type { SessionState } from './state';

export interface ShownList {
  readonly recommendations: readonly Recommendation[];
  /** Whether there are more films than the page wants. */
  readonly more: boolean;
}

/**
 * The films to show: the engine's list without films shown elsewhere on the page. A film that is being rated with the keyboard stays in
 * its place.
 *
 * @param shown the result of the previous call
 */
export function moviesToShow(
  state: Pick<SessionState, 'list' | 'wanted' | 'inFocus' | 'held' | 'starters'>,
  shown: readonly Recommendation[],
): ShownList {
  const { list, wanted, inFocus, held, starters } = state;
  if (!list) return { recommendations: [], more: false };
  const elsewhere = new Set<MovieId | undefined>([inFocus?.movieId]);
  if (list.ratingCount === 0) for (const movie of starters) elsewhere.add(movie?.movieId);
  const recommendations = list.recommendations.filter(
    (listed) => !elsewhere.has(listed.movie.movieId),
  );
  const place = shown.findIndex((listed) => listed.movie.movieId === held);
  if (
    held !== null &&
    place >= 0 &&
    !recommendations.some((listed) => listed.movie.movieId === held)
  ) {
    recommendations.splice(place, 0, shown[place]!);
  }
  return {
    recommendations: recommendations.slice(0, wanted),
    more: recommendations.length > wanted,
  };
}
