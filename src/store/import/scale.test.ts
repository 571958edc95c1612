import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STARS } from '../../contract';
import { readStarSigns, scaleOf, starsByRank, starsOf } from './scale';

describe('the scale of a column', () => {
  test.each([
    [['4', '3.5', ''], 5],
    [['4', '10'], 10],
    [['7,5'], 10],
    [['87', '4'], 100],
    [['', 'good'], null],
    [['101'], null],
  ])('%j: %s', (cells, scale) => {
    expect(scaleOf(cells)).toBe(scale);
  });

  test('one slip among a hundred ratings makes no other scale', () => {
    expect(scaleOf([...Array.from({ length: 99 }, () => '4.5'), '45'])).toBe(5);
    expect(scaleOf([...Array.from({ length: 98 }, () => '4.5'), '45'])).toBe(100);
  });
});

test('starsOf: nearest half, ties up, never nothing', () => {
  expect(starsOf(10, 10)).toBe(5);
  expect(starsOf(4, 10)).toBe(2);
  expect(starsOf(7.5, 10)).toBe(4);
  expect(starsOf(87, 100)).toBe(4.5);
  expect(starsOf(1, 100)).toBe(0.5);
  expect(starsOf(5.5, 5)).toBeNull();
});

describe('starsByRank', () => {
  test('the spread is that of the person, not of the numbers', () => {
    const tens = Array.from({ length: 10 }, (_, i) => 50 + i);
    const stars = starsByRank(tens);
    expect(tens.map((rating) => stars.get(rating))).toEqual(STARS);
  });

  test('a higher rating never has fewer stars', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1 }), (ratings) => {
        const stars = starsByRank(ratings);
        const sorted = [...new Set(ratings)].sort((a, b) => a - b).map((r) => stars.get(r)!);
        expect(sorted).toEqual([...sorted].sort((a, b) => a - b));
        for (const value of sorted) expect(STARS).toContain(value);
      }),
    );
  });
});

test('stars as signs', () => {
  expect(readStarSigns('★★★½')).toBe(3.5);
  expect(readStarSigns('★★★☆☆')).toBe(3);
  expect(readStarSigns('½')).toBe(0.5);
  expect(readStarSigns('')).toBeNull();
  expect(readStarSigns('3')).toBeNull();
});
