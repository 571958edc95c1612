import { describe, expect, it } from 'vitest';
import { contentPositionOf, contentWeightAt } from './content-scale';

describe('the scale of genre match', () => {
  const positions = Array.from({ length: 11 }, (_, i) => i / 10);

  it('goes from none to nearly all, always rising', () => {
    const weights = positions.map(contentWeightAt);
    expect(weights[0]).toBe(0);
    expect(weights).toEqual(weights.toSorted((a, b) => a - b));
    expect(new Set(weights).size).toBe(11);
    expect(weights[10]).toBeGreaterThan(0.99);
    expect(weights[10]).toBeLessThan(1);
  });

  it('is found again from the weight', () => {
    for (const position of positions) {
      expect(contentPositionOf(contentWeightAt(position))).toBeCloseTo(position, 9);
    }
    expect(contentPositionOf(1)).toBe(1);
  });
});
