import { describe, expect, test } from 'vitest';
import { isNumeral, numbersIn, respell, spellingsOf } from './numerals';

describe('numerals', () => {
  test('are written in three ways', () => {
    for (const word of ['12', 'xii', 'twelve']) {
      expect(spellingsOf(word, false)).toEqual(['12', 'xii', 'twelve']);
    }
    expect(spellingsOf('godfather', false)).toEqual(['godfather']);
    expect(spellingsOf('0', false)).toEqual(['0', 'zero']);
  });

  test('"V for Vendetta" begins with a letter, "Rocky V" ends with a number', () => {
    expect(spellingsOf('v', true)).toEqual(['v']);
    expect(spellingsOf('v', false)).toContain('5');
  });

  test('respell keeps the words as given first, and never more than nine ways', () => {
    expect(respell(['rocky', 'ii'])).toEqual([
      ['rocky', 'ii'],
      ['rocky', '2'],
      ['rocky', 'two'],
    ]);
    const ways = respell('two three four five'.split(' '));
    expect(ways[0]).toEqual(['two', 'three', 'four', 'five']);
    expect(ways).toHaveLength(9);
  });

  test('numbersIn writes them all as digits', () => {
    expect(numbersIn(['terminator2', 'part', 'iii', 'of', 'twelve', 'i'])).toEqual([
      '2',
      '3',
      '12',
    ]);
  });

  test('"I" alone is the pronoun', () => {
    expect(isNumeral('i')).toBe(false);
    expect(isNumeral('iv')).toBe(true);
    expect(isNumeral('2049')).toBe(true);
    expect(isNumeral('alien3')).toBe(false);
  });
});
