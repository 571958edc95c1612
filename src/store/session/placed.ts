import type { MovieId, Recommendation } from '../../contract';
import { moviesToShow, type ShownList } from './list';
import type { SessionState } from './state';

/** How a film's rank in a preview differs from its current rank: ranks gained (below 0: lost), `new`, or `out` of the films shown. */
export type Move = number | 'new' | 'out';

export interface PlacedMovie {
  readonly recommendation: Recommendation;
  /** 1 for the best; null for a film beyond the list. */
  readonly rank: number | null;
  readonly move: Move;
}

export interface PlacedList {
  readonly movies: readonly PlacedMovie[];
  readonly more: boolean;
}

/** The films of the real list, in their places. */
export function placed({ recommendations, more }: ShownList): PlacedList {
  return {
    movies: recommendations.map((recommendation, i) => ({ recommendation, rank: i + 1, move: 0 })),
    more,
  };
}

/**
 * The list of the preview compared with the one shown now. The film that is being explained stays where it is, regardless of its rank,
 * because the visitor is using it.
 *
 * @param shown the films of the real list, as the page shows them
 * @returns null while there is no preview, or no answer to it yet
 */
export function placedPreview(
  state: Pick<SessionState, 'preview' | 'explained' | 'wanted' | 'inFocus' | 'starters'>,
  shown: readonly Recommendation[],
): PlacedList | null {
  const { preview, explained, ...page } = state;
  if (!preview?.list) return null;
  const before = new Map<MovieId, number>();
  for (const [place, listed] of shown.entries()) before.set(listed.movie.movieId, place);

  const { recommendations, more } = moviesToShow({ ...page, list: preview.list, held: null }, []);
  const ranked = recommendations.map((recommendation, place): PlacedMovie => {
    const from = before.get(recommendation.movie.movieId);
    return { recommendation, rank: place + 1, move: from === undefined ? 'new' : from - place };
  });
  return { movies: withKept(ranked, explained?.movieId ?? null, before, shown), more };
}

function withKept(
  ranked: readonly PlacedMovie[],
  kept: MovieId | null,
  before: ReadonlyMap<MovieId, number>,
  shown: readonly Recommendation[],
): readonly PlacedMovie[] {
  const place = kept === null ? undefined : before.get(kept);
  if (place === undefined) return ranked;
  const found = ranked.find(({ recommendation }) => recommendation.movie.movieId === kept);
  const others = ranked.filter((other) => other !== found);
  const entry = found ?? { recommendation: shown[place]!, rank: null, move: 'out' };
  return [...others.slice(0, place), entry, ...others.slice(place)];
}

/** How many films of a preview are new to the list, and how many others change places. */
export function countMoves(movies: readonly PlacedMovie[]): { fresh: number; moved: number } {
  const fresh = movies.filter(({ move }) => move === 'new').length;
  const moved = movies.filter(({ move }) => typeof move === 'number' && move !== 0).length;
  return { fresh, moved };
}
