import { expect, it } from 'vitest';
import type { MovieId, MoviePlace } from '../../../contract';
import { regionsOf } from './regions';

const film = (genre: string, x: number, y: number): MoviePlace => ({
  movie: { movieId: 1 as MovieId, title: '', year: null, genres: [genre] },
  x,
  y,
});

it('a genre gives its name to where it crowds, and a genre that is everywhere to nothing', () => {
  const everywhere = Array.from({ length: 400 }, (_, i) =>
    film('Drama', (i % 20) / 20, Math.floor(i / 20) / 20),
  );
  const crowd = Array.from({ length: 40 }, (_, i) => film('Horror', 0.8, 0.2 + i / 1000));
  const [region, ...others] = regionsOf([...everywhere, ...crowd]);
  expect(others).toEqual([]);
  expect(region?.genre).toBe('Horror');
  expect(region?.x).toBeCloseTo(0.8);
  expect(region?.y).toBeCloseTo(0.22);
});
