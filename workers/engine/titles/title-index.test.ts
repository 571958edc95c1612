import { describe, expect, test } from 'vitest';
import { loadFuse } from './fuse';
import { TitleIndex } from './title-index';

await loadFuse();

describe('TitleIndex', () => {
  const raw = ['Blue (1990)', 'Blue (2000)', 'Blue Car (2002)', 'Blue Sky (1994)', 'Red (1994)'];

  test('popularity decides between equals, then the lower index', () => {
    expect(new TitleIndex(raw, [1, 9, 3, 3, 5]).search('blue', 9)).toEqual([1, 0, 2, 3]);
    expect(new TitleIndex(raw, [9, 1, 3, 4, 5]).search('blue', 9)).toEqual([0, 1, 3, 2]);
    expect(new TitleIndex(raw, [2, 2, 2, 2, 2]).search('blue', 9)).toEqual([0, 1, 2, 3]);
  });

  test('takes typed arrays, and films without ratings', () => {
    const index = new TitleIndex(raw, new Uint32Array(5));
    expect(index.search('red', 9)).toEqual([4]);
    expect(index.closest('Blue (2000)')).toBe(1);
  });

  test('year: the right one first, the next one too, no other for closest', () => {
    const index = new TitleIndex(raw, [9, 1, 1, 1, 1]);
    expect(index.search('blue 2000', 9).slice(0, 2)).toEqual([1, 0]);
    expect(index.closest('blue 2001')).toBe(1);
    expect(index.closest('blue 1970')).toBeNull();
  });

  test('"Rocky" is not "Rocky II", though it is found', () => {
    const index = new TitleIndex(['Rocky II (1979)', 'Rocky Horror (1975)'], [9, 1]);
    expect(index.search('rocky', 9)).toEqual([0, 1]);
    expect(index.closest('Rocky')).toBeNull();
    expect(index.closest('Rocky 2')).toBe(0);
  });

  test('titles in other scripts, without words, and none at all', () => {
    const index = new TitleIndex(
      ['Иди и смотри (1985)', '??? (2001)', '七人の侍 (1954)'],
      [1, 1, 1],
    );
    expect(index.search('иди', 9)).toEqual([0]);
    expect(index.search('七人', 9)).toEqual([2]);
    expect(index.search('???', 9)).toEqual([]);
    expect(new TitleIndex([], []).search('matrix', 9)).toEqual([]);
    expect(new TitleIndex([], []).closest('matrix')).toBeNull();
  });

  test('counts must be aligned with the titles', () => {
    expect(() => new TitleIndex(raw, [1, 2])).toThrow(
      'The title index got 5 titles but 2 rating counts; give one count for each title.',
    );
  });
});
