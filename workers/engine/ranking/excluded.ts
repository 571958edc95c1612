import type { MovieId, RecommendRequest } from '../../../src/contract';

/** The films that a request bars from every list: the visitor has rated, seen, saved or refused them already. */
export function* excludedBy({
  ratings,
  seen = [],
  saved = [],
  includeSaved = false,
  notInterested = [],
}: Pick<
  RecommendRequest,
  'ratings' | 'seen' | 'saved' | 'includeSaved' | 'notInterested'
>): Generator<MovieId> {
  for (const { movieId } of ratings) yield movieId;
  yield* seen;
  yield* notInterested;
  if (!includeSaved) yield* saved;
}
