import { describe, expect, test } from 'vitest';
import { GramIndex } from './grams';

describe('GramIndex', () => {
  test('most shared n-grams first, ties by lower number, shorter keys before longer ones', () => {
    const keys = ['matrixreloaded', 'matrix', 'patricks', 'matrix'];
    expect(new GramIndex(keys, 3).nearest('matrix', 10).slice(0, 3)).toEqual([1, 3, 0]);
  });

  test('keeps to the limit', () => {
    const keys = Array.from({ length: 50 }, () => 'godzilla');
    expect(new GramIndex(keys, 3).nearest('godzila', 3)).toEqual([0, 1, 2]);
  });

  test('swapped neighbours still share a pair', () => {
    expect(new GramIndex(['heat', 'jaws'], 2).nearest('haet', 5)).toEqual([0]);
  });

  test('one search leaves nothing behind for the next', () => {
    const index = new GramIndex(['alien', 'aliens', 'brazil'], 3);
    const first = index.nearest('alien', 5);
    index.nearest('brazil', 5);
    expect(index.nearest('alien', 5)).toEqual(first);
  });

  test('very long texts and letters outside a to z', () => {
    const index = new GramIndex(['x'.repeat(5000), 'идиисмотри'], 3);
    expect(index.nearest('x'.repeat(5000), 5)).toEqual([0]);
    expect(index.nearest('идиисмотри', 5)).toEqual([1]);
  });
});
