import { expect, it } from 'vitest';
import { weightOptions } from './options';

it('smooths the less, and along the more directions, the more users there are, and large data not at all', () => {
  const [few, some, many] = [200, 671, 1500].map((users) => weightOptions(users).smoothing);
  expect(few?.share).toBeGreaterThan(some?.share as number);
  expect(some?.share).toBeGreaterThan(many?.share as number);
  expect(few?.rank).toBeLessThan(some?.rank as number);
  expect(weightOptions(900).smoothing?.share).toBe(0.5);
  for (const users of [2_200, 6_040, 20_000]) {
    expect(weightOptions(users)).toMatchObject({ smoothing: null, ridge: 10 });
  }
});

it('values stars from a half on, the best 1 and a dislike below nothing', () => {
  const { values } = weightOptions(671);
  expect(values[10]).toBe(1);
  expect(values[1]).toBeLessThan(0);
  for (let code = 1; code < 10; code++) expect(values[code]).toBeLessThan(values[code + 1]!);
  expect([values[0], ...values.slice(11)].every((value) => value === 0)).toBe(true);
});
