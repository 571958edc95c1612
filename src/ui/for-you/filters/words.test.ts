import { describe, expect, it } from 'vitest';
import { genresWords, knownWords, tagsWords, yearsWords } from './words';

describe('the words of a filter that is set', () => {
  it('name how well known', () => {
    expect(knownWords(0)).toBeNull();
    expect(knownWords(0.33)).toBe('Beyond the famous');
    expect(knownWords(0.7)).toBe('Lesser known');
    expect(knownWords(0.95)).toBe('Rarely seen');
  });

  it('name years', () => {
    const words = (from: number | null, to: number | null) => yearsWords({ years: { from, to } });
    expect(yearsWords({})).toBeNull();
    expect(words(null, null)).toBeNull();
    expect(words(1990, 1999)).toBe('1990s');
    expect(words(1991, 2000)).toBe('1991–2000');
    expect(words(1950, null)).toBe('from 1950');
    expect(words(null, 1959)).toBe('up to 1959');
    expect(words(1984, 1984)).toBe('1984');
  });

  it('name genres, wanted and not', () => {
    const words = (wanted: string[], unwanted: string[], match: 'any' | 'all' = 'any') =>
      genresWords({ genres: { wanted, unwanted, match } });
    expect(genresWords({})).toBeNull();
    expect(words([], [])).toBeNull();
    expect(words(['Comedy'], [])).toBe('Comedy');
    expect(words(['Comedy', 'Drama'], [])).toBe('Comedy or Drama');
    expect(words(['Comedy', 'Drama'], [], 'all')).toBe('Comedy and Drama');
    expect(words([], ['Horror', 'War'])).toBe('no Horror or War');
    expect(words(['Comedy'], ['Horror'])).toBe('Comedy, no Horror');
  });

  it('name tags', () => {
    expect(tagsWords({})).toBeNull();
    expect(tagsWords({ tags: ['heist', 'Paris'] })).toBe('heist and Paris');
  });
});
