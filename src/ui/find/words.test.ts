import { describe, expect, it } from 'vitest';
import { noneOfTheseWords, notHereWords } from './words';

describe('why a film is not found', () => {
  it('says what the collection holds and where it ends', () => {
    const collection = { movies: 9062, lastYear: 2016 };
    expect(notHereWords(collection)).toBe(
      'Not in this collection of 9,062 films, which ends in 2016',
    );
    expect(noneOfTheseWords(collection)).toBe('None of these? This collection ends in 2016');
  });

  it('does without a year where none is known', () => {
    const collection = { movies: 12, lastYear: null };
    expect(notHereWords(collection)).toBe('Not in this collection of 12 films');
    expect(noneOfTheseWords(collection)).toBe('None of these? This collection has 12 films');
  });
});
