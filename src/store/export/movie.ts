import type { MovieId, RecommenderApi, ServiceIds, Stars } from '../../contract';
import type { ExternalIds, Status } from '../profile/entry';

/** The data of a film that exports use; an Entry of the profile has all of it. */
export interface ExportMovie {
  /** Null when the collection does not hold the movie. */
  readonly movieId: MovieId | null;
  readonly ids: ExternalIds;
  readonly title: string;
  readonly year: number | null;
  readonly status: Status;
  readonly stars: Stars | null;
  /** YYYY-MM-DD */
  readonly ratedAt: string | null;
  /** ms since 1970 */
  readonly time: number;
}

/** A file to be saved. */
export interface ExportFile {
  readonly name: string;
  readonly text: string;
}

/** Films per call, so that other calls are answered in between. */
const SLICE = 500;

/**
 * Adds to the films their ids at other services, as far as the model knows them; ids that a film already has are kept. Without an answer
 * the films are returned unchanged: an export by title is better than none.
 */
export async function withIds<T extends Pick<ExportMovie, 'movieId' | 'ids'>>(
  movies: readonly T[],
  { serviceIds }: Pick<RecommenderApi, 'serviceIds'>,
): Promise<T[]> {
  const known = new Map<MovieId, ServiceIds>();
  const movieIds = movies.flatMap(({ movieId }) => movieId ?? []);
  for (let at = 0; at < movieIds.length; at += SLICE) {
    const slice = movieIds.slice(at, at + SLICE);
    const answer = await serviceIds(slice);
    if (!answer.ok) break;
    slice.forEach((movieId, i) => {
      known.set(movieId, answer.value[i]!);
    });
  }
  return movies.map((movie) => {
    const found = movie.movieId === null ? undefined : known.get(movie.movieId);
    if (!found) return movie;
    const { movieId: _, ...ids } = found;
    return { ...movie, ids: { ...ids, ...movie.ids } };
  });
}

/** 113277 as IMDb writes it: tt0113277. */
export function imdbText(id: number | undefined): string {
  return id === undefined ? '' : `tt${String(id).padStart(7, '0')}`;
}
