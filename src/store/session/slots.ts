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
    const film = slots[i] ?? null;
    return film && mayShow(film.movieId) ? film : null;
  });
  const shown = new Set(filled.map((film) => film?.movieId));
  const rest = pool.filter((film) => mayShow(film.movieId) && !shown.has(film.movieId));
  for (let i = 0; i < size; i++) filled[i] ??= rest.shift() ?? null;
  return { slots: filled, pool: rest };
}
