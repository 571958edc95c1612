import { describe, expect, it } from 'vitest';
import { profilesOfSize } from './queries';

/** Two users: films 0 to 2, and 3 to 7 with the film's number and one as rating. */
const rows = {
  starts: Uint32Array.from([0, 3, 8]),
  movies: Uint16Array.from([0, 1, 2, 3, 4, 5, 6, 7]),
  codes: Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8]),
};

describe('profilesOfSize', () => {
  it('takes ratings of one user who has as many', () => {
    for (const { movies, codes } of profilesOfSize(4, 50, rows, 9, 1)) {
      expect(new Set(movies).size).toBe(4);
      expect(Math.min(...movies)).toBeGreaterThanOrEqual(3);
      expect(codes).toEqual(movies.map((movie) => movie + 1));
    }
  });

  it('takes films from anywhere when nobody has as many, and no more than there are', () => {
    for (const size of [6, 20]) {
      for (const { movies, codes } of profilesOfSize(size, 50, rows, 9, 1)) {
        expect(new Set(movies).size).toBe(Math.min(size, 9));
        expect(codes).toHaveLength(movies.length);
        for (const code of codes) expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]).toContain(code);
      }
    }
  });

  it('gives the same for the same seed, and other profiles for another', () => {
    expect(profilesOfSize(2, 9, rows, 9, 1)).toEqual(profilesOfSize(2, 9, rows, 9, 1));
    expect(profilesOfSize(2, 9, rows, 9, 1)).not.toEqual(profilesOfSize(2, 9, rows, 9, 2));
  });
});
