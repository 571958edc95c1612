import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { dataFolder, MOVIES, RATINGS, temporaryFolder } from '../fixtures';
import { load, movies, ratings } from './fixtures';

describe('good data', () => {
  it('fills both tables in file order, ratings as half stars', async () => {
    const { movieRows, ratingRows, read, notes } = await load(dataFolder());
    expect(movieRows).toEqual([
      [1, 'Toy Story (1995)', 'Animation|Children'],
      [2, 'Heat (1995)', 'Crime|Thriller'],
      [3, 'American President, The (1995)', 'Comedy'],
    ]);
    expect(ratingRows).toEqual([
      [7, 1, 9, 100],
      [7, 2, 1, 101],
      [8, 1, 10, 102],
    ]);
    expect(read).toBe(3);
    expect(notes).toEqual([]);
  });

  it('is the same with CRLF, a byte order mark, gzip, no last line end, columns in another order', async () => {
    const plain = await load(dataFolder());
    const variants = [
      dataFolder({
        movies: MOVIES.replaceAll('\n', '\r\n'),
        ratings: RATINGS.replaceAll('\n', '\r\n'),
      }),
      dataFolder({ movies: `\uFEFF${MOVIES}`, ratings: `\uFEFF${RATINGS}` }),
      dataFolder({
        movies: null,
        ratings: null,
        extra: { 'movies.csv.gz': gzipSync(MOVIES), 'ratings.csv.gz': gzipSync(RATINGS) },
      }),
      dataFolder({ movies: MOVIES.trimEnd(), ratings: `${RATINGS}\n\n` }),
      dataFolder({
        ratings: RATINGS.split('\n')
          .map((line) => (line === '' ? '' : `x,${line.split(',').reverse().join(',')}`))
          .join('\n'),
      }),
    ];
    for (const folder of variants) expect(await load(folder)).toEqual(plain);
  });

  it('reads quoted commas, quotes, line ends inside quotes and UTF-8 titles', async () => {
    const { movieRows } = await load(
      movies(
        '4,"Fabuleux destin d\'Amélie Poulain, Le (2001)",Romance',
        '5,"The ""Real"" ☃\n𝒜",',
        '6, Up (2009) ,',
      ),
    );
    expect(movieRows.slice(3)).toEqual([
      [4, "Fabuleux destin d'Amélie Poulain, Le (2001)", 'Romance'],
      [5, 'The "Real" ☃\n𝒜', ''],
      [6, 'Up (2009)', ''],
    ]);
  });

  it('needs no timestamps, and takes empty ones and spellings of numbers', async () => {
    const without = 'userId,movieId,rating\n7,1,4.5\n7,2,0.5\n8,1,5\n';
    expect((await load(dataFolder({ ratings: without }))).ratingRows).toEqual([
      [7, 1, 9, null],
      [7, 2, 1, null],
      [8, 1, 10, null],
    ]);
    const { ratingRows } = await load(ratings('9.0,2,.5,', '4294967295,2,4.50,1e9', '0,2, 3 ,-5'));
    expect(ratingRows.slice(3)).toEqual([
      [9, 2, 1, null],
      [4294967295, 2, 9, 1e9],
      [0, 2, 6, -5],
    ]);
  });

  it('lets commas too many at the end of a rating pass', async () => {
    expect((await load(ratings('9,1,4,1,,'))).ratingRows[3]).toEqual([9, 1, 8, 1]);
  });

  it('keeps a replacement character that the file really holds', async () => {
    expect((await load(movies('4,\uFFFD (1999),'))).movieRows[3]).toEqual([4, '\uFFFD (1999)', '']);
  });

  it('finds files in a folder whose name looks like a pattern', async () => {
    const folder = join(temporaryFolder(), "it's [a] *?");
    mkdirSync(folder);
    writeFileSync(join(folder, 'movies.csv'), MOVIES);
    writeFileSync(join(folder, 'ratings.csv'), RATINGS);
    expect((await load(folder)).read).toBe(3);
  });
});

describe('rows that are left out and told', () => {
  it('ratings of movies that movies.csv lacks', async () => {
    const { ratingRows, unknownMovie, notes } = await load(
      ratings('7,99,4,1', '8,99,4,1', '8,98,4,1'),
    );
    expect(unknownMovie).toBe(3);
    expect(ratingRows).toHaveLength(3);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain(
      '3 ratings of 2 movies that movies.csv lacks: left out. The first: ',
    );
    expect(notes[0]).toContain('ratings.csv, line 5, column movieId: 99.');
  });

  it('repeated ratings: the latest time wins, then the last line; no time is oldest', async () => {
    const { ratingRows, repeated, notes } = await load(
      ratings('7,1,1,99', '8,1,2,102', '9,1,1,', '9,1,2,-1', '9,1,3,', '7,1,2,'),
    );
    expect(repeated).toBe(5);
    expect(ratingRows).toEqual([
      [7, 1, 9, 100],
      [7, 2, 1, 101],
      [8, 1, 4, 102],
      [9, 1, 4, -1],
    ]);
    expect(notes[0]).toContain(
      '5 ratings left out because the same user rated the same movie again',
    );
    expect(notes[0]).toContain('ratings.csv, lines 2 and 5: user 7, movie 1.');
  });

  it('repeated ratings without timestamps: the last line wins', async () => {
    const folder = dataFolder({ ratings: 'userId,movieId,rating\n1,1,5\n1,1,2\n1,1,3\n' });
    expect((await load(folder)).ratingRows).toEqual([[1, 1, 6, null]]);
  });

  it('a repeated rating of an unknown movie counts as unknown only', async () => {
    const { unknownMovie, repeated } = await load(ratings('7,99,4,1', '7,99,3,1'));
    expect({ unknownMovie, repeated }).toEqual({ unknownMovie: 2, repeated: 0 });
  });
});
