import { describe, expect, it } from 'vitest';
import { randomData } from '../holdout/fixtures';
import { drawTrials, ratingsOf } from './trials';

const { catalogue, matrix } = randomData(8, 12, 100);
const USERS = 12;

describe('drawTrials', () => {
  it('draws few users several times, each time other ratings of theirs', () => {
    const trials = drawTrials(matrix.rows, 3, 1);
    expect(trials).toHaveLength(8 * USERS);
    const first = trials
      .filter((_, t) => t % USERS === 0)
      .map(({ profile }) => `${profile.movies}`);
    expect(new Set(first).size).toBeGreaterThan(4);
    expect(trials.every(({ profile }) => profile.movies.length === 3)).toBe(true);
  });

  it('stops at as many as are enough', () => {
    const all = drawTrials(matrix.rows, 3, 1);
    expect(drawTrials(matrix.rows, 3, 1, 17)).toEqual(all.slice(0, 17));
  });

  it('depends on the seed', () => {
    expect(drawTrials(matrix.rows, 3, 2)).not.toEqual(drawTrials(matrix.rows, 3, 1));
  });
});

it('names films by movieId and codes by stars', () => {
  expect(ratingsOf(catalogue, { movies: [0, 4], codes: [1, 9] })).toEqual([
    { movieId: 1000, stars: 0.5 },
    { movieId: 972, stars: 4.5 },
  ]);
});
