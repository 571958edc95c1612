import { LEAST_RATINGS, type LikelyStars, type Movie, type MovieId } from '../../contract';
import type { Session } from '../../store';

/** The likely stars of these films; films without likely stars are left out. */
export async function likelyStarsOf(
  session: Session,
  films: readonly Movie[],
): Promise<ReadonlyMap<MovieId, LikelyStars>> {
  const request = session.request();
  if (films.length === 0 || request.ratings.length < LEAST_RATINGS) return new Map();
  const ids = films.map(({ movieId }) => movieId);
  const answer = await session.movies.likelyStars(request, ids);
  if (!answer.ok) return new Map();
  return new Map(
    answer.value.flatMap((likely, i) => (likely ? [[ids[i] as MovieId, likely] as const] : [])),
  );
}
