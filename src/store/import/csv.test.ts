import { describe, expect, it } from 'vitest';
import type { Movie, MovieId, Stars } from '../../contract';
import type { Entry } from '../profile/entry';
import { entry } from '../testing/entries';
import { type FilmLookup, ratingsFromCsv, ratingsToCsv } from './csv';

function movie(movieId: number, title: string, year: number | null): Movie {
  return { movieId: movieId as MovieId, title, year, genres: [] };
}

const CATALOGUE = [
  movie(6, 'Heat', 1995),
  movie(608, 'Fargo', 1996),
  movie(4973, 'Amélie', 2001),
  movie(7, 'One, Two, "Three"', 1961),
];

/** Looks up a catalogue of four films; titles match when they are equal, year or not. */
const films: FilmLookup = {
  findMovies: async (ids) => ({
    ok: true,
    value: ids.map((id) => CATALOGUE.find((film) => film.movieId === id) ?? null),
  }),
  matchTitles: async (titles) => ({
    ok: true,
    value: titles.map(
      (title) =>
        CATALOGUE.find((film) => [film.title, `${film.title} (${film.year})`].includes(title)) ??
        null,
    ),
  }),
};

function rated(film: Movie, stars: Stars, time: number): Entry {
  const { movieId, title, year } = film;
  return entry(movieId, { title, year, stars, time });
}

describe('an exported file', () => {
  const mine = [
    rated(CATALOGUE[3], 0.5, 1_700_000_009_750),
    rated(CATALOGUE[0], 4.5, 1_700_000_009_250),
    rated(movie(999, 'A Film of Another Model', 2031), 3, 1_700_000_009_100),
    rated(movie(1000, 'Untimely', null), 5, 1_600_000_000_000),
  ];

  it('is laid out as MovieLens does, with titles', () => {
    expect(ratingsToCsv(mine).split('\r\n')).toEqual([
      'movieId,title,rating,timestamp',
      '7,"One, Two, ""Three"" (1961)",0.5,1700000009',
      '6,Heat (1995),4.5,1700000009',
      '999,A Film of Another Model (2031),3,1700000009',
      '1000,Untimely,5,1600000000',
      '',
    ]);
  });

  it('gives the same ratings back, in the same order, films of other models too', async () => {
    const { ratings, rejected } = await ratingsFromCsv(ratingsToCsv(mine), films);
    expect(rejected).toEqual([]);
    expect(ratings.map(({ title, year, stars }) => ({ title, year, stars }))).toEqual(
      mine.map(({ title, year, stars }) => ({ title, year, stars })),
    );
    expect(ratings.map(({ movieId }) => movieId)).toEqual([7, 6, null, null]);
    const times = ratings.map((rating) => rating.time ?? 0);
    expect([...times].sort((a, b) => b - a)).toEqual(times);
    expect(times.map((time) => Math.floor(time / 1000))).toEqual(
      mine.map((film) => Math.floor(film.time / 1000)),
    );
  });
});

describe('a file from elsewhere', () => {
  it('may name films by title, with the year apart, under other headings', async () => {
    const text = '\uFEFFName;Year;Rating\r\nAmélie;2001;4,5\r\nFargo;;5\r\n';
    const { ratings, rejected } = await ratingsFromCsv(text, films);
    expect(rejected).toEqual([]);
    const undated = { status: 'rated', ratedAt: null, time: null };
    expect(ratings).toEqual([
      { movieId: 4973, title: 'Amélie', year: 2001, stars: 4.5, ...undated },
      { movieId: 608, title: 'Fargo', year: 1996, stars: 5, ...undated },
    ]);
  });

  it('has its misfits listed with line and reason, and the rest comes in', async () => {
    const text = [
      'movieId,title,rating,timestamp',
      '6,Heat,4,10',
      '6,Heat,6,10',
      '608,Fargo,,10',
      'six,Heat,4,10',
      '424242,,4,10',
      ',"A title',
      'on two lines",4,10',
      '',
      ',,4,10',
      '608,Fargo,3,not a time',
      '608,Fargo,2,30',
    ].join('\n');
    const { ratings, rejected } = await ratingsFromCsv(text, films);
    expect(ratings.map(({ movieId, stars }) => [movieId, stars])).toEqual([
      [6, 4],
      [608, 2],
    ]);
    expect(rejected).toEqual([
      { line: 3, reason: '“6” is not a rating. Use 0.5 to 5 in half stars.' },
      { line: 4, reason: '“” is not a rating. Use 0.5 to 5 in half stars.' },
      { line: 5, reason: '“six” is not a movieId. Use a whole number from 0 on.' },
      {
        line: 6,
        reason: 'No film has the movieId 424242 here, and the row gives no title to keep it by.',
      },
      { line: 7, reason: 'No film here is called “A title\non two lines”.' },
      { line: 10, reason: 'The row names no film.' },
      { line: 11, reason: 'Fargo stands twice in the file; line 12 counts.' },
    ]);
  });

  it('counts the later of two rows for a film, whatever their order', async () => {
    const text = 'movieId,rating,timestamp\n6,5,200\n6,1,100\n';
    const { ratings, rejected } = await ratingsFromCsv(text, films);
    expect(ratings.map((rating) => rating.stars)).toEqual([5]);
    expect(rejected).toEqual([
      { line: 3, reason: 'Heat stands twice in the file; line 2 counts.' },
    ]);
  });

  it.each([
    ['', 'The file is empty.'],
    ['title,year\nHeat,1995\n', 'There is no column “rating”. Found: “title”, “year”.'],
    ['<!doctype html>\n<p>\n', 'There is no column “movieId” or “title”.'],
  ])('that is no list of ratings is refused whole: %j', async (text, reason) => {
    const { ratings, rejected } = await ratingsFromCsv(text, films);
    expect(ratings).toEqual([]);
    expect(rejected).toHaveLength(1);
    expect(rejected[0].line).toBe(1);
    expect(rejected[0].reason).toContain(reason);
  });

  it('keeps rows with id and title when no model is there to ask', async () => {
    const message = 'The films are not loaded yet.';
    const refuse = async () => ({
      ok: false as const,
      problem: { code: 'not-loaded' as const, message },
    });
    const text = 'movieId,title,rating\n6,Heat (1995),4\n,Fargo,5\n';
    const outcome = await ratingsFromCsv(text, { findMovies: refuse, matchTitles: refuse });
    expect(outcome.ratings).toMatchObject([
      { movieId: null, title: 'Heat', year: 1995, stars: 4, ratedAt: null },
    ]);
    expect(outcome.rejected).toEqual([
      { line: 3, reason: `“Fargo” could not be looked up. ${message}` },
    ]);
  });
});
