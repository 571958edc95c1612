import { expect, it } from 'vitest';
import type { MovieId, MoviePlace } from '../../../contract';
import { nearestTo } from './marked';

const at = (movieId: number, x: number, y = 0): MoviePlace => ({
  movie: { movieId: movieId as MovieId, title: `Film ${movieId}`, year: 2000, genres: [] },
  x,
  y,
});

it('finds the films nearest to one, without itself, ties in their order', () => {
  const films = [at(1, 0.9), at(2, 0.5), at(3, 0.4), at(4, 0.6), at(5, 0.5, 0.3), at(6, 0)];
  const ids = (n: number) => nearestTo(films, at(2, 0.5), n).map(({ movie }) => movie.movieId);
  expect(ids(3)).toEqual([3, 4, 5]);
  expect(ids(9)).toEqual([3, 4, 5, 1, 6]);
});
