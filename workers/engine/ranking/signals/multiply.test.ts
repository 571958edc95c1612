import { describe, expect, it } from 'vitest';
import { multiply } from './multiply';

describe('multiply', () => {
  it.each([0, 1, 3, 4, 5, 8, 11])('gives the inner product of each of %i rows', (count) => {
    const vector = Float64Array.of(1, -2, 0.5);
    const rows = Float64Array.from({ length: count * 3 }, (_, i) => i * i - 7);
    const out = new Float64Array(2 * count + 2).fill(9);
    multiply(rows, count, vector, out, 1, 2);
    const expected = Array.from(out, (_, at) => {
      if (at % 2 === 0 || at >= 2 * count) return 9;
      const [a, b, c] = rows.subarray((3 * (at - 1)) / 2);
      return a - 2 * b + c / 2;
    });
    expect([...out]).toEqual(expected);
  });

  it('gives 0 for rows without entries', () => {
    const out = new Float64Array(5).fill(9);
    multiply(new Float64Array(), 5, new Float64Array(), out, 0, 1);
    expect([...out]).toEqual([0, 0, 0, 0, 0]);
  });
});
