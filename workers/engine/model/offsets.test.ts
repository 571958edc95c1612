import { expect, it } from 'vitest';
import { offsetsOf } from './offsets';

it('offsets tell a generous user and a liked movie from the mean', () => {
  // Three users, two movies: 5 and 4; 4 and 3; nothing and 2.
  const rows = {
    starts: Uint32Array.of(0, 2, 4, 5),
    movies: Uint16Array.of(0, 1, 0, 1, 1),
    codes: Uint8Array.of(10, 8, 8, 6, 4),
  };
  const { mean, users, movies, spread } = offsetsOf(rows, 3);
  expect(mean).toBeCloseTo(3.6, 9);
  expect(users[0]).toBeGreaterThan(users[1]!);
  expect(users[1]).toBeGreaterThan(users[2]!);
  expect(movies[0]).toBeGreaterThan(0);
  expect(movies[1]).toBeLessThan(0);
  expect(movies[2]).toBe(0);
  const rest = (user: number, movie: number, stars: number) =>
    (stars - mean - users[user]! - movies[movie]!) ** 2;
  const squares = rest(0, 0, 5) + rest(0, 1, 4) + rest(1, 0, 4) + rest(1, 1, 3) + rest(2, 1, 2);
  expect(spread).toBeCloseTo(Math.sqrt(squares / 5), 9);
  // In the last round users follow movies: what is left of a user's ratings, damped by five.
  const left = 5 - mean - movies[0]! + (4 - mean - movies[1]!);
  expect(users[0]).toBeCloseTo(left / 7, 6);
});

it('offsets of no ratings are nothing', () => {
  const none = offsetsOf(
    { starts: Uint32Array.of(0), movies: new Uint16Array(), codes: new Uint8Array() },
    2,
  );
  expect(none).toEqual({
    mean: 0,
    users: new Float32Array(0),
    movies: new Float32Array(2),
    spread: 0,
  });
});
