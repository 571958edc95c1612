import { describe, expect, it } from 'vitest';
import { madeUpRows } from './made-up-rows';

const SHAPE = { users: 60, movies: 90, ratings: 1000 };

describe('madeUpRows', () => {
  const { starts, movies, codes } = madeUpRows(SHAPE, 3);

  it('makes the ratings asked for, as rows that an index takes', () => {
    expect(starts[0]).toBe(0);
    expect(starts[SHAPE.users]).toBe(SHAPE.ratings);
    for (let user = 0; user < SHAPE.users; user++) {
      const row = Array.from(movies.subarray(starts[user], starts[user + 1]));
      expect(row.length).toBeGreaterThan(0);
      expect(row).toEqual([...new Set(row)].sort((a, b) => a - b));
      expect(row.at(-1)).toBeLessThan(SHAPE.movies);
    }
    expect(new Set(codes)).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]));
  });

  it('makes the same of the same seed, and others of another', () => {
    expect(madeUpRows(SHAPE, 3).movies).toEqual(movies);
    expect(madeUpRows(SHAPE, 4).movies).not.toEqual(movies);
  });
});
