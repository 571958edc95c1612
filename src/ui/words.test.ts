import { describe, expect, it } from 'vitest';
import type { MovieId } from '../contract';
import { bytes, count, details, reasonSentence, starsFigure, starsName } from './words';

describe('words', () => {
  it('counts in the singular and the plural', () => {
    expect([0, 1, 2, 1200].map((n) => count(n, 'film'))).toEqual([
      '0 films',
      '1 film',
      '2 films',
      '1,200 films',
    ]);
    expect(count(2, 'person', 'people')).toBe('2 people');
  });

  it('names and prints stars', () => {
    expect(([0.5, 1, 4, 4.5] as const).map(starsName)).toEqual([
      '0.5 stars',
      '1 star',
      '4 stars',
      '4.5 stars',
    ]);
    expect(([0.5, 1, 4, 4.5] as const).map(starsFigure)).toEqual(['½', '1', '4', '4½']);
  });

  it('measures bytes as browsers do', () => {
    expect([0, 220_600, 11_530_000].map(bytes)).toEqual(['0 KB', '221 KB', '11.5 MB']);
  });

  it('leaves out what is not known of a film', () => {
    expect(details({ year: 1995, genres: ['Action', 'Crime'] })).toBe('1995 · Action, Crime');
    expect(details({ year: null, genres: ['Drama'] })).toBe('Drama');
    expect(details({ year: 1995, genres: [] })).toBe('1995');
    expect(details({ year: null, genres: [] })).toBe('');
  });

  it('gives the reason in true figures', () => {
    const heat = { movieId: 6 as MovieId, title: 'Heat', year: 1995, genres: [] };
    expect(reasonSentence({ kind: 'neighbours', raters: 37, meanStars: 4.42 })).toBe(
      'People who rate like you gave it 4.4 from 37 ratings',
    );
    expect(reasonSentence({ kind: 'neighbours', raters: 1, meanStars: 5 })).toBe(
      'People who rate like you gave it 5.0 from 1 rating',
    );
    expect(reasonSentence({ kind: 'because', movie: heat, stars: 5 })).toBe(
      'Mostly because you gave Heat 5 stars',
    );
    expect(reasonSentence({ kind: 'genres', genres: ['Crime', 'Drama', 'War'] })).toBe(
      'Crime, Drama, and War, as in films you rated highly',
    );
    expect(reasonSentence({ kind: 'popular', raters: 311, meanStars: 4.487 })).toBe(
      '311 people gave it 4.5 on average',
    );
  });
});
