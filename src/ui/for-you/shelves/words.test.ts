import { describe, expect, it } from 'vitest';
import type { MovieId } from '../../../contract';
import { shelfTitle } from './words';

describe('the heading of a shelf', () => {
  it('says what its films have in common', () => {
    const movie = { movieId: 6 as MovieId, title: 'Heat', year: 1995, genres: [] };
    expect(shelfTitle({ kind: 'because', movie, stars: 4.5 })).toBe(
      'Because you gave Heat 4.5 stars',
    );
    expect(shelfTitle({ kind: 'have-you-seen' })).toBe('You may have seen these');
    expect(shelfTitle({ kind: 'lesser-known' })).toBe('Lesser known');
    expect(shelfTitle({ kind: 'genre', genre: 'Film-Noir' })).toBe('More Film-Noir');
    expect(shelfTitle({ kind: 'decade', decade: 1970 })).toBe('From the 1970s');
  });
});
