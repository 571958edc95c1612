import { describe, expect, test } from 'vitest';
import { loadFuse } from './fuse';
import { FuzzyKeys } from './fuzzy';

await loadFuse();

const WORDS = [
  'matrix',
  'matilda',
  'martin',
  'heat',
  'hate',
  'caribbean',
  'star',
  'the',
  'shawshank',
];

function matches(pattern: string, asPrefix = false): string[] {
  return new FuzzyKeys(WORDS, 2)
    .match(pattern, asPrefix)
    .toSorted((a, b) => b.quality - a.quality)
    .map(({ key }) => WORDS[key]!);
}

describe('FuzzyKeys', () => {
  test('a wrong, missing, doubled or swapped letter', () => {
    expect(matches('matrax')).toEqual(['matrix']);
    expect(matches('matix')).toEqual(['matrix']);
    expect(matches('matrrix')).toEqual(['matrix']);
    expect(matches('mtarix')).toEqual(['matrix']);
    expect(matches('shawshenk')).toEqual(['shawshank']);
  });

  test('a misspelt beginning only when asked for', () => {
    expect(matches('carrib', true)).toEqual(['caribbean']);
    expect(matches('carrib', false)).toEqual([]);
  });

  test('short words by a swap or one letter', () => {
    expect(matches('teh')).toEqual(['the']);
    expect(matches('tha')).toEqual([]);
    expect(matches('haet').toSorted()).toEqual(['hate', 'heat']);
    expect(matches('st')).toEqual([]);
  });

  test('nothing far-fetched', () => {
    expect(matches('qwertz', true)).toEqual([]);
    expect(matches('maxtrimony', true)).toEqual([]);
    expect(matches('', true)).toEqual([]);
  });

  test('the word itself has quality 1, a misspelling less', () => {
    const fuzzy = new FuzzyKeys(WORDS, 2);
    const of = (pattern: string) =>
      fuzzy.match(pattern, false).find(({ key }) => WORDS[key] === 'matrix')?.quality;
    expect(of('matrix')).toBeCloseTo(1, 2);
    expect(of('matrax')).toBeLessThan(0.9);
    expect(of('matrax')).toBeGreaterThan(0.7);
  });
});
