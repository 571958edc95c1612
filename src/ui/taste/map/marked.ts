import type { MovieId, MoviePlace, Stars } from '../../../contract';

/** One of the visitor's films or picks. */
export interface Marked extends MoviePlace {
  /** Null for a pick. */
  readonly stars: Stars | null;
}

/** A film with this many stars or more counts as liked. */
const LIKED = 3;

export type Mark = 'liked' | 'disliked' | 'pick';

export function markOf({ stars }: Pick<Marked, 'stars'>): Mark {
  if (stars === null) return 'pick';
  return stars >= LIKED ? 'liked' : 'disliked';
}

/** The visitor's films and picks that are on the map, from left to right, so that stepping through them crosses the map once. */
export function markedFilms(
  films: readonly MoviePlace[],
  stars: ReadonlyMap<MovieId, Stars>,
  picks: ReadonlySet<MovieId>,
): Marked[] {
  return films
    .filter(({ movie }) => stars.has(movie.movieId) || picks.has(movie.movieId))
    .map((film) => ({ ...film, stars: stars.get(film.movie.movieId) ?? null }))
    .sort((a, b) => a.x - b.x || a.y - b.y);
}

/** The `n` films nearest to a given one, nearest first. */
export function nearestTo(films: readonly MoviePlace[], to: MoviePlace, n: number): MoviePlace[] {
  const nearest: { readonly film: MoviePlace; readonly square: number }[] = [];
  for (const film of films) {
    if (film.movie.movieId === to.movie.movieId) continue;
    const square = (film.x - to.x) ** 2 + (film.y - to.y) ** 2;
    const place = nearest.findIndex((other) => square < other.square);
    if (place < 0 && nearest.length === n) continue;
    nearest.splice(place < 0 ? nearest.length : place, 0, { film, square });
    if (nearest.length > n) nearest.pop();
  }
  return nearest.map(({ film }) => film);
}
