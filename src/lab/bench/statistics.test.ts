import { describe, expect, it } from 'vitest';
import { quantile, timingOf } from './statistics';

describe('quantile', () => {
  it('is the nearest rank, whatever the order', () => {
    const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);
    expect(quantile(hundred, 0.5)).toBe(50);
    expect(quantile(hundred, 0.99)).toBe(99);
    expect(quantile(hundred, 1)).toBe(100);
    expect(hundred[0]).toBe(100);
  });

  it('is the one value there is', () => {
    expect(timingOf([3])).toEqual({ median: 3, p99: 3 });
  });

  it('compares numbers as numbers', () => {
    expect(quantile([10, 9, 100], 0.5)).toBe(10);
  });

  it('gives the second slowest of two hundred as 99th percentile', () => {
    const times = Array.from({ length: 200 }, (_, i) => i + 1);
    expect(timingOf(times)).toEqual({ median: 100, p99: 198 });
  });
});
