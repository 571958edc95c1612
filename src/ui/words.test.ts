import { describe, expect, it } from 'vitest';
import type { MovieId } from '../contract';
import {
  bytes,
  collectionWords,
  count,
  details,
  reasonSentence,
  starsFigure,
  starsName,
} from './words';

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

  it('says where a collection ends, where that is known', () => {
    expect(collectionWords({ movies: 9062, lastYear: 2016 })).toBe('9,062 films up to 2016');
    expect(collectionWords({ movies: 1, lastYear: null })).toBe('1 film');
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
    const alike = { kind: 'neighbours', people: 80 } as const;
    expect(reasonSentence({ ...alike, raters: 12, liked: 8 })).toBe(
      '8 of the 12 people most like you who rated it gave it 4 stars or more',
    );
    expect(reasonSentence({ ...alike, raters: 3, liked: 3 })).toBe(
      'All 3 of the people most like you who rated it gave it 4 stars or more',
    );
    expect(reasonSentence({ kind: 'because', movie: heat, stars: 5 })).toBe(
      'Because you gave Heat 5 stars',
    );
    expect(reasonSentence({ kind: 'lifted', movie: heat, stars: 4.5 })).toBe(
      'Lifted by the 4.5 stars you gave Heat',
    );
    expect(reasonSentence({ kind: 'genres', genres: ['Crime', 'Drama', 'War'] })).toBe(
      'Crime, Drama, and War, as in films you rated highly',
    );
    expect(reasonSentence({ kind: 'popular', raters: 311, meanStars: 4.487 })).toBe(
      'Widely loved: 4.5 from 311 people',
    );
    expect(reasonSentence({ kind: 'popular', raters: 1200, meanStars: 3.7 })).toBe(
      'Widely liked: 3.7 from 1,200 people',
    );
    expect(reasonSentence({ kind: 'popular', raters: 1, meanStars: 3.5 })).toBe(
      '3.5 from 1 person who rated it',
    );
    expect(reasonSentence({ kind: 'known', raters: 2 })).toBe('Rated by 2 people');
    expect(reasonSentence({ kind: 'known', raters: 0 })).toBe('Nobody has rated it yet');
  });
});
