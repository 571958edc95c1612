import { expect, it } from 'vitest';
import { isSameAnswer } from './same-answer';

const ANSWER = [{ movie: { title: 'Heat', year: null }, stars: 4.25 }, null];

it('is the same but for the rounding of numbers', () => {
  const rounded = [{ movie: { title: 'Heat', year: null }, stars: 4.25 + 1e-15 }, null];
  expect(isSameAnswer(rounded, ANSWER)).toBe(true);
});

it.each([
  ['another number', [{ movie: { title: 'Heat', year: null }, stars: 4.2501 }, null]],
  ['another text', [{ movie: { title: 'Fargo', year: null }, stars: 4.25 }, null]],
  [
    'something where there was nothing',
    [{ movie: { title: 'Heat', year: 1995 }, stars: 4.25 }, null],
  ],
  ['a part more', [...ANSWER, null]],
  ['a part less', ANSWER.slice(1)],
])('is not the same with %s', (_, other) => {
  expect(isSameAnswer(other, ANSWER)).toBe(false);
  expect(isSameAnswer(ANSWER, other)).toBe(false);
});
