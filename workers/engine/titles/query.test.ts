import { describe, expect, test } from 'vitest';
import { readQuery, yearAlone } from './query';

/** "words words|year" for each reading. */
function readings(query: string): string[] {
  return readQuery(query).map(({ words, year }) => `${words.join(' ')}|${year ?? ''}`);
}

describe('readQuery', () => {
  test('a year at either end may be the film’s year or part of its title', () => {
    expect(readings('matrix 1999')).toEqual(['matrix 1999|', 'matrix|1999']);
    expect(readings('1999 matrix')).toEqual(['1999 matrix|', 'matrix|1999']);
    expect(readings('death race 2000 x')).toEqual(['death race 2000 x|']);
  });

  test('a title as in movies.csv', () => {
    expect(readings('Matrix, The (1999)')).toEqual(['the matrix|1999', 'the matrix 1999|']);
    expect(readings('Hate (Haine, La)')).toEqual(['hate|', 'hate la haine|']);
  });

  test('numbers that are no year of a film', () => {
    expect(readings('apollo 13')).toEqual(['apollo 13|']);
    expect(readings('zager 2525')).toEqual(['zager 2525|']);
  });

  test('nothing to read', () => {
    expect(readQuery('')).toEqual([]);
    expect(readQuery(' \u0000 ')).toEqual([]);
  });

  test('signs are words where there is nothing else', () => {
    expect(readings('???')).toEqual(['???|']);
    expect(readings('what ???')).toEqual(['what|']);
  });

  test('numbers are also read in another spelling', () => {
    expect(readings('mi2')).toEqual(['mi2|', 'mi 2|']);
    expect(readings('se7en')).toEqual(['se7en|']);
    expect(readings('8 and a half')).toEqual(['8 and a half|', '8 1 2|']);
    expect(readings('nine and a half weeks')).toEqual([
      'nine and a half weeks|',
      'nine 1 2 weeks|',
    ]);
  });

  test('initials apart are also read as one word', () => {
    expect(readings('M:I-3')).toEqual(['m i 3|', 'mi 3|']);
    expect(readings('l o t r towers')).toEqual(['l o t r towers|', 'lotr towers|']);
  });

  test('of endless input only the beginning is read', () => {
    const [first] = readQuery('a '.repeat(10_000));
    expect(first!.words).toHaveLength(20);
  });

  test('yearAlone is a year and nothing else', () => {
    expect(yearAlone(readQuery('1999'))).toBe(1999);
    expect(yearAlone(readQuery('matrix 1999'))).toBeNull();
    expect(yearAlone(readQuery('1850'))).toBeNull();
    expect(yearAlone([])).toBeNull();
  });
});
