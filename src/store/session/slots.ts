import type { Movie, MovieId } from '../../contract';

/**
 * Fills empty slots, and those of films that may no longer be shown, with the next films of the pool. A film that stays keeps its slot.
 *
 * @param slots films by slot; fewer than `size` at first
 * @returns the slots, null where the pool ran out, and the rest of the pool
 */
export function fillSlots(
  slots: readonly (Movie | null)[],
  pool: readonly Movie[],
  size: number,
  mayShow: (movieId: MovieId) => boolean,
): { slots: (Movie | null)[]; pool: readonly Movie[] } {
  const filled = Array.from({ length: size }, (_, i) => {
    const movie = slots[i] ?? null;
    return movie && mayShow(movie.movieId) ? movie : null;
  });
  const shown = new Set(filled.map((movie) => movie?.movieId));
  const rest = pool.filter((movie) => mayShow(movie.movieId) && !shown.has(movie.movieId));
  for (let i = 0; i < size; i++) filled[i] ??= rest.shift() ?? null;
  return { slots: filled, pool: rest };
}
