import { expect, it } from 'vitest';
import type { Movie, MovieId } from '../../../src/contract';
import { movieMap } from './movie-map';

const movieAt = (column: number): Movie => ({
  movieId: (column + 1) as MovieId,
  title: `Film ${column}`,
  year: null,
  genres: [],
});

it('the map has the films with a place, the most rated first, from 0 to 1 both ways', () => {
  const map = { x: Uint16Array.of(65_535, 0, 1), y: Uint16Array.of(32_768, 0, 65_535) };
  const popularityRanks = Uint32Array.of(2, 0, 1);
  expect(movieMap({ map, movieAt, popularityRanks })).toEqual([
    { movie: movieAt(2), x: 0, y: 1 },
    { movie: movieAt(0), x: 1, y: 0.5 },
  ]);
});

it('a model without a map has no places', () => {
  expect(movieMap({ map: null, movieAt, popularityRanks: new Uint32Array(3) })).toEqual([]);
});
