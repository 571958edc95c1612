import { expect, it } from 'vitest';
import { timeLeft } from './progress';

it.each([
  ['too early to tell', 1_500, 0.5, ''],
  ['nothing done yet', 60_000, 0, ''],
  ['done', 60_000, 1, ''],
  ['nearly done', 9_000, 0.95, ''],
  ['half of ten seconds', 5_000, 0.5, 'about 5 s left'],
  ['a quarter of two minutes', 30_000, 0.25, 'about 2 min left'],
  ['a tenth of an hour', 360_000, 0.1, 'about 54 min left'],
])('tells the time left: %s', (_name, elapsed, done, words) => {
  expect(timeLeft(elapsed, done)).toBe(words);
});
