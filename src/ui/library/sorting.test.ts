import { describe, expect, it } from 'vitest';
import type { Movie, MovieId, Stars } from '../../contract';
import type { Entry } from '../../store';
import { arrange, decadesOf, EVERYTHING, type Wanted } from './sorting';

function entry(movieId: number, title: string, year: number | null, stars: Stars | null): Entry {
  return {
    key: `e${movieId}`,
    title,
    year,
    ids: {},
    collection: '',
    movieId: movieId as MovieId,
    status: stars === null ? 'seen' : 'rated',
    stars,
    ratedAt: null,
    time: 0,
    changedAt: 0,
  };
}

const ENTRIES = [
  entry(1, 'The Matrix', 1999, 4.5),
  entry(2, 'Amélie', 2001, 5),
  entry(3, 'Apollo 13', 1995, 3),
  entry(4, 'Apollo 2', null, null),
];

const GENRES: Readonly<Record<number, string>> = { 1: 'Action', 2: 'Comedy', 3: 'Drama' };

const movieOf = ({ movieId, title, year }: Entry): Movie | undefined => {
  const genre = GENRES[movieId ?? 0];
  return genre && movieId !== null ? { movieId, title, year, genres: [genre] } : undefined;
};

function titlesOf(wanted: Partial<Wanted>): string[] {
  return arrange(ENTRIES, { ...EVERYTHING, ...wanted }, movieOf).map(({ title }) => title);
}

describe('the order of the library', () => {
  it('is the one given, by date', () => {
    expect(titlesOf({})).toEqual(['The Matrix', 'Amélie', 'Apollo 13', 'Apollo 2']);
  });

  it('goes by title without its article, numbers as numbers', () => {
    expect(titlesOf({ order: 'title' })).toEqual(['Amélie', 'Apollo 2', 'Apollo 13', 'The Matrix']);
  });

  it('goes by stars and by year, the highest first', () => {
    expect(titlesOf({ order: 'stars' })).toEqual(['Amélie', 'The Matrix', 'Apollo 13', 'Apollo 2']);
    expect(titlesOf({ order: 'year' })).toEqual(['Amélie', 'The Matrix', 'Apollo 13', 'Apollo 2']);
  });
});

describe('the order by how far the visitor is from others', () => {
  const means: Readonly<Record<number, number>> = { 1: 4, 2: 4.9, 3: 4.75, 4: 1 };
  const meanOf = ({ movieId }: Entry) => {
    const mean = means[movieId ?? 0];
    return mean === undefined ? undefined : { mean, raters: 3 };
  };
  const wanted: Wanted = { ...EVERYTHING, order: 'difference' };

  it('begins with the farthest, above or below, and ends with those that have no figure', () => {
    const unknown = entry(5, 'Heat', 1995, 5);
    const found = arrange([unknown, ...ENTRIES], wanted, movieOf, meanOf);
    expect(found.map(({ title }) => title)).toEqual([
      'Apollo 13',
      'The Matrix',
      'Amélie',
      'Heat',
      'Apollo 2',
    ]);
  });

  it('is the one given while nothing is known of others', () => {
    expect(arrange(ENTRIES, wanted, movieOf)).toEqual(ENTRIES);
  });
});

describe('what is looked for in the library', () => {
  it('is found by words of the title, without accents, in any order', () => {
    expect(titlesOf({ words: 'amelie' })).toEqual(['Amélie']);
    expect(titlesOf({ words: '13 apo' })).toEqual(['Apollo 13']);
    expect(titlesOf({ words: 'zzz' })).toEqual([]);
  });

  it('is narrowed by stars, decade and genre', () => {
    expect(titlesOf({ stars: 4 })).toEqual(['The Matrix']);
    expect(titlesOf({ decade: 1990 })).toEqual(['The Matrix', 'Apollo 13']);
    expect(titlesOf({ genre: 'Comedy' })).toEqual(['Amélie']);
    expect(titlesOf({ genre: 'Comedy', decade: 1990 })).toEqual([]);
  });

  it('offers the decades that there are', () => {
    expect(decadesOf(ENTRIES)).toEqual([2000, 1990]);
  });
});
