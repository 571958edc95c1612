import { describe, expect, test } from 'vitest';
import { readImport } from '../read-import';
import { fixture, short } from '../testing';

async function read(file: string, name?: string) {
  const { rows, files, questions, problems } = await readImport([fixture(file, name)]);
  return {
    format: files[0]?.format,
    scale: files[0]?.scale,
    rows: rows.map(short),
    lines: rows.map(({ row }) => row),
    ids: rows.map(({ ids }) => ids),
    others: rows.map(({ otherTitles }) => otherTitles),
    whys: rows.flatMap(({ leftOut }) => leftOut?.why ?? []),
    questions,
    problems,
  };
}

describe('Letterboxd', () => {
  test('ratings: half stars as they are, 0 is seen, a film without a year', async () => {
    const { format, scale, rows, lines } = await read('letterboxd-ratings.csv', 'ratings.csv');
    expect([format, scale]).toEqual(['Letterboxd', 5]);
    expect(rows).toEqual([
      ['Heat', 1995, 4.5, '2024-05-01'],
      ['The Good, the Bad and the Ugly', 1966, 5, '2023-01-31'],
      ['Die Hard', 1988, 'seen', '2022-12-24'],
      ['Untitled', null, 0.5, '2021-02-28'],
    ]);
    expect(lines).toEqual([2, 3, 4, 5]);
  });

  test('watched and watchlist have the same columns: the name tells', async () => {
    expect((await read('letterboxd-watched.csv', 'watched.csv')).rows).toEqual([
      ['Heat', 1995, 'seen', '2024-05-01'],
      ['Alien', 1979, 'seen', '2024-05-02'],
    ]);
    const saved = await read('letterboxd-watched.csv', 'watchlist.csv');
    expect(saved.rows[0]).toEqual(['Heat', 1995, 'saved', '2024-05-01']);
  });

  test('diary: the day of watching, not of noting', async () => {
    expect((await read('letterboxd-diary.csv', 'diary.csv')).rows).toEqual([
      ['Heat', 1995, 4, '2024-05-01'],
      ['Alien', 1979, 'seen', '2024-05-04'],
    ]);
  });

  test('reviews go on over several lines', async () => {
    const { rows, lines } = await read('letterboxd-reviews.csv', 'reviews.csv');
    expect(rows).toEqual([
      ['Heat', 1995, 4, '2024-05-01'],
      ['Alien', 1979, 3.5, '2024-05-04'],
    ]);
    expect(lines).toEqual([2, 4]);
  });

  test('a list begins with its own name, and asks what it means', async () => {
    const { format, rows, lines, questions } = await read('letterboxd-list.csv', 'noir.csv');
    expect(format).toBe('Letterboxd list');
    expect(rows).toEqual([
      ['Laura', 1944, 'seen', null],
      ['Gilda', 1946, 'seen', null],
    ]);
    expect(lines).toEqual([6, 7]);
    expect(questions).toEqual([{ type: 'list', file: 'noir.csv', movies: 2, assumed: 'seen' }]);
  });

  test('the import format has ids, and either kind of rating', async () => {
    const { format, rows, ids } = await read('letterboxd-import.csv');
    expect(format).toBe('Letterboxd import');
    expect(rows).toEqual([
      ['Heat', 1995, 4.5, '2024-05-01'],
      ['Stalker', 1979, 'seen', null],
      ['', null, 5, null],
    ]);
    expect(ids).toEqual([{ tmdb: 949, imdb: 113277 }, {}, { imdb: 62622 }]);
  });
});

describe('IMDb', () => {
  test('ratings: halved, other titles kept, series, episodes and games left out', async () => {
    const { format, scale, rows, ids, others, whys } = await read('imdb-ratings.csv');
    expect([format, scale]).toEqual(['IMDb', 10]);
    expect(rows).toEqual([
      ['Heat', 1995, 4.5, '2024-05-01'],
      ['Amélie', 2001, 3.5, '2024-05-02'],
      ['Breaking Bad', 2008, 5, '2024-05-03', 'tv'],
      ['Breaking Bad: Ozymandias', 2013, 5, '2024-05-03', 'episode'],
      ['The Last of Us', 2013, 4.5, '2024-05-04', 'game'],
      ['Duel', 1971, 4, '2024-05-05'],
    ]);
    expect(ids[0]).toEqual({ imdb: 113277 });
    expect(others[1]).toEqual(["Le fabuleux destin d'Amélie Poulain"]);
    expect(whys[0]).toBe('It is a series, not a film (type “TV Series”).');
  });

  test('the oldest heading', async () => {
    expect((await read('imdb-ratings-old.csv', 'ratings.csv')).rows).toEqual([
      ['Heat', 1995, 4, null],
      ['The Office', 2005, 4.5, null, 'tv'],
    ]);
  });

  test('the watchlist may carry a rating, and people; under another name it may be any list', async () => {
    const named = await read('imdb-watchlist.csv', 'WATCHLIST.csv');
    expect(named.questions).toEqual([]);
    expect((await read('imdb-watchlist.csv', '7d4b.csv')).questions).toEqual([
      { type: 'list', file: '7d4b.csv', movies: 1, assumed: 'saved' },
    ]);
    expect(named.rows).toEqual([
      ['Alien', 1979, 'saved', '2024-06-01'],
      ['Aliens', 1986, 4, '2024-06-03'],
      ['Ridley Scott', null, 'saved', '2024-06-01', 'other'],
    ]);
  });
});

test('Trakt: ratings and lists', async () => {
  const { format, scale, rows, ids } = await read('trakt-ratings-movies.json');
  expect([format, scale]).toEqual(['Trakt', 10]);
  expect(rows).toEqual([
    ['Heat', 1995, 4.5, '2024-05-01'],
    ['Rare One', null, 2, '2024-05-02'],
  ]);
  expect(ids).toEqual([{ imdb: 113277, tmdb: 949 }, {}]);
  expect((await read('trakt-lists-watchlist.json', 'lists-watchlist.json')).rows).toEqual([
    ['Alien', 1979, 'saved', '2024-06-01'],
    ['Severance', 2022, 'saved', '2024-06-01', 'tv'],
  ]);
});

test('Simkl: JSON and CSV', async () => {
  const { format, rows, ids } = await read('simkl.json', 'SimklBackup.json');
  expect(format).toBe('Simkl');
  expect(rows).toEqual([
    ['Heat', 1995, 4, '2024-05-01'],
    ['Fargo', 1996, 'seen', '2024-04-30'],
    ['Alien', 1979, 'saved', null],
    ['Cats', 2019, 'seen', null, 'no-opinion'],
    ['The Wire', 2002, 4.5, null, 'tv'],
    ['Spirited Away', 2001, 5, '2024-01-02'],
  ]);
  expect(ids[0]).toEqual({ imdb: 113277, tmdb: 949 });
  expect((await read('simkl.csv')).rows).toEqual([
    ['Heat', 1995, 4, '2024-05-01'],
    ['The Wire', 2002, 5, '2020-01-01', 'tv'],
    ['Alien', 1979, 'saved', null],
  ]);
});

test("TMDB: the visitor's rating, not the site's", async () => {
  const { format, rows, ids } = await read('tmdb.csv');
  expect(format).toBe('TMDB');
  expect(rows).toEqual([
    ['Heat', 1995, 4.5, '2024-05-01'],
    ['부산행', 2016, 1.5, '2024-05-02'],
    ['Breaking Bad', 2008, 5, '2024-05-03', 'tv'],
  ]);
  expect(ids[1]).toEqual({ tmdb: 396535, imdb: 5700672 });
});

test('the MovieLens site: its numbers are those of the model', async () => {
  const { format, rows, ids } = await read('movielens-site.csv');
  expect(format).toBe('MovieLens');
  expect(rows).toEqual([
    ['Heat', 1995, 4.5, null],
    ["Amelie (Fabuleux destin d'Amélie Poulain, Le)", 2001, 3, null],
  ]);
  expect(ids[0]).toEqual({ movieId: 6, imdb: 113277, tmdb: 949 });
  expect((await read('movielens-wishlist.csv')).rows).toEqual([['Alien', 1979, 'saved', null]]);
});

test('Criticker: by rank, 0 is a rating, series by their link', async () => {
  const { format, scale, rows } = await read('criticker.csv');
  expect([format, scale]).toEqual(['Criticker', null]);
  expect(rows).toEqual([
    ['Heat', 1995, 4.5, '2014-06-21'],
    ['Alien', 1979, 3.5, '2014-06-22'],
    ['Fargo', 1996, 2, '2014-06-23'],
    ['Cats', 2019, 1, '2020-01-02'],
    ['The Wire', 2002, 'rating', '2016-01-11', 'tv'],
  ]);
  expect((await read('criticker.xml')).rows).toEqual([
    ['Heat', 1995, 4, null],
    ['Fast & Furious', 2009, 1.5, null],
    ['Tom & Jerry', 1940, 'rating', null, 'tv'],
  ]);
});

test('Kinopoisk: a table in Russian', async () => {
  const { format, rows, others } = await read('kinopoisk.xls');
  expect(format).toBe('Kinopoisk');
  expect(rows).toEqual([
    ['Heat', 1995, 4.5, null],
    ['Иди и смотри', 1985, 5, null],
    ['Friends', 1994, 4, null, 'tv'],
  ]);
  expect(others[0]).toEqual(['Схватка']);
});

test('Kinorium: tabs, and a comma in the number', async () => {
  const { format, rows, others } = await read('kinorium.csv');
  expect(format).toBe('Kinorium');
  expect(rows).toEqual([
    ['Heat', 1995, 4, '2024-05-01'],
    ['Иди и смотри', 1985, 5, '2024-05-02'],
    ['Friends', 1994, 4, '2024-05-03', 'tv'],
  ]);
  expect(others[0]).toEqual(['Схватка']);
});

test('Filmtipset: quotation marks that are not doubled', async () => {
  const { format, rows, ids } = await read('filmtipset.csv', 'ft_betyg_2015-10-23.csv');
  expect(format).toBe('Filmtipset');
  expect(rows).toEqual([
    ['Heat', null, 5, '2015-10-21'],
    ['"Crocodile" Dundee', null, 3, '2015-10-22'],
    ['Fargo', null, 4, '2015-10-23'],
  ]);
  expect(ids[1]).toEqual({ imdb: 90555 });
});

test('Netflix: films are seen, episodes left out, the order of the date by all dates', async () => {
  const { format, rows } = await read('netflix.csv', 'NetflixViewingHistory.csv');
  expect(format).toBe('Netflix');
  expect(rows).toEqual([
    ['Heat', null, 'seen', '2023-12-31'],
    ['Kill Bill: Vol. 1', null, 'seen', '2024-01-02'],
    ['Stranger Things: Season 2: Chapter One: MADMAX', null, 'seen', '2024-01-03', 'episode'],
    ['Dark: Staffel 1: Geheimnisse', null, 'seen', '2024-01-04', 'episode'],
    ["The Queen's Gambit: Limited Series: Openings", null, 'seen', '2024-01-04', 'episode'],
  ]);
});

test('Movary and Yamtrack', async () => {
  expect((await read('movary-ratings.csv')).rows).toEqual([
    ['Heat', 1995, 4.5, null],
    ['Crimes, and Misdemeanors', 1989, 'seen', null],
  ]);
  expect((await read('movary-watchlist.csv')).rows).toEqual([
    ['Alien', 1979, 'saved', '2024-06-01'],
  ]);
  const { format, rows, ids } = await read('yamtrack.csv');
  expect(format).toBe('Yamtrack');
  expect(rows).toEqual([
    ['Heat', null, 4.5, '2024-05-01'],
    ['Alien', null, 'saved', null],
    ['Breaking Bad', null, 5, '2020-01-01', 'tv'],
    ['Portal', null, 4.5, null, 'game'],
    ['Cats', null, 'seen', null, 'no-opinion'],
  ]);
  expect(ids[0]).toEqual({ tmdb: 949 });
});

test('our own: movieId 0, a formula made harmless, a time that is none', async () => {
  const { format, rows, ids, whys } = await read('own.csv');
  expect(format).toBe('Matinee');
  expect(rows).toEqual([
    ['Heat', 1995, 4.5, '2024-05-01'],
    ['Zero', 2000, 3, '2024-05-01'],
    ['=Alien, the formula', 1979, 2.5, null],
    ['Sabrina', 1995, 4, null, 'date'],
  ]);
  expect(ids[1]).toEqual({ movieId: 0 });
  expect(whys).toEqual(['“1e306” is not a time from 1970 to 2100.']);
});

test("MovieLens's own ratings.csv: many people are not merged, the visitor says who", async () => {
  const { rows, questions } = await read('movielens-ratings.csv', 'ratings.csv');
  expect(rows).toEqual([]);
  expect(questions).toEqual([
    {
      type: 'user',
      file: 'ratings.csv',
      users: [
        { id: '2', ratings: 2 },
        { id: '1', ratings: 1 },
        { id: '10', ratings: 1 },
      ],
      count: 3,
    },
  ]);
  const answered = await readImport([fixture('movielens-ratings.csv', 'ratings.csv')], {
    answers: { user: { 'ratings.csv': '2' } },
  });
  expect(answered.questions).toEqual([]);
  expect(answered.rows.map(({ ids, stars, row }) => [ids.movieId, stars, row])).toEqual([
    [10, 4, 3],
    [17, 5, 4],
  ]);
});

test('a file of a third-party tool with semicolons', async () => {
  const { format, scale, rows } = await read('filmaffinity-tool.csv');
  expect([format, scale]).toEqual(['CSV', 10]);
  expect(rows).toEqual([
    ['Heat', 1995, 4.5, null],
    ['Con Air', 1997, 5, null],
  ]);
});
