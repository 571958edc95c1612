import type { MovieId, RecommendRequest } from '../../../src/contract';

/** The films that a request bars from every list: whoever rated, saw, saved or refused one need not be told of it. */
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
