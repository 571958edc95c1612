import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { dataFolder, MOVIES, RATINGS, temporaryFolder } from '../fixtures';
import { TrainerProblem } from '../problem';
import { silent } from '../progress';
import { seededRandom } from '../random';
import { openDatabase } from './database';
import { type LoadedData, loadData } from './load';

// Real builds: slow where the machine is busy with other tests.
vi.setConfig({ testTimeout: 60_000 });

type Loaded = LoadedData & { movieRows: unknown[][]; ratingRows: unknown[][] };

async function load(folder: string): Promise<Loaded> {
  const { connection, close } = await openDatabase(2);
  try {
    const loaded = await loadData(connection, folder, silent);
    const rows = async (sql: string) => (await connection.runAndReadAll(sql)).getRows();
    return {
      ...loaded,
      movieRows: await rows('SELECT * FROM movie'),
      ratingRows: await rows('SELECT * FROM rating'),
    };
  } finally {
    close();
  }
}

/** The sentence that `load` fails with, the folder's name taken out. */
async function failure(folder: string): Promise<string> {
  const error = await load(folder).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(TrainerProblem);
  return (error as Error).message.replaceAll(`${folder}/`, '').replaceAll(folder, 'FOLDER');
}

const movies = (...lines: string[]) => dataFolder({ movies: `${MOVIES}${lines.join('\n')}\n` });
const ratings = (...lines: string[]) => dataFolder({ ratings: `${RATINGS}${lines.join('\n')}\n` });

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

describe('files that cannot be used', () => {
  it('names a missing folder and a missing file', async () => {
    expect(await failure('/nowhere/at/all')).toBe('There is no folder FOLDER.');
    expect(await failure(dataFolder({ movies: null }))).toBe(
      'FOLDER holds neither movies.csv, movies.csv.gz nor movies.parquet, nor parts of them (movies-1.csv …), ' +
        'nor a folder movies/ of such files. Put the data there, or name another folder with --data.',
    );
    expect(await failure(dataFolder({ ratings: null }))).toContain(
      'ratings.csv, ratings.csv.gz nor ratings.parquet',
    );
  });

  it('names a missing column and those found', async () => {
    expect(await failure(dataFolder({ ratings: 'userId,movieId,stars\n1,1,4\n' }))).toContain(
      'ratings.csv, line 1: the column "rating" is missing. Found: "userId", "movieId", "stars".',
    );
    expect(await failure(dataFolder({ movies: 'id;name\n1;x\n' }))).toContain(
      'movies.csv, line 1: the columns "movieId" and "title" and "genres" are missing. Found: "id;name".',
    );
    expect(
      await failure(dataFolder({ ratings: 'userId,movieId,rating,rating\n1,1,4,4\n' })),
    ).toContain('ratings.csv, line 1: the column "rating" stands twice.');
  });

  it('says that a file is empty or has a header alone', async () => {
    expect(await failure(dataFolder({ ratings: '' }))).toBe(
      'ratings.csv is empty. Its first line must be: userId,movieId,rating',
    );
    expect(await failure(dataFolder({ movies: '\n\n' }))).toContain('movies.csv is empty.');
    expect(await failure(dataFolder({ ratings: 'userId,movieId,rating\n' }))).toBe(
      'ratings.csv has a header but no rows below it.',
    );
  });

  it('says that a gzip file is cut short or none', async () => {
    const random = seededRandom(1);
    const long =
      RATINGS +
      Array.from({ length: 50_000 }, (_, i) => `${i + 9},1,5,${Math.floor(random() * 1e9)}\n`).join(
        '',
      );
    const whole = gzipSync(long);
    const cut = { 'ratings.csv.gz': whole.subarray(0, whole.length - 1000) };
    expect(await failure(dataFolder({ ratings: null, extra: cut }))).toContain(
      'ratings.csv.gz is not a whole gzip file',
    );
    const none = { 'ratings.csv.gz': RATINGS };
    expect(await failure(dataFolder({ ratings: null, extra: none }))).toContain(
      'ratings.csv.gz is not a whole gzip file',
    );
  });

  it('says that line ends are mixed', async () => {
    const mixed = MOVIES.replace('\n', '\r\n');
    expect(await failure(dataFolder({ movies: mixed }))).toContain(
      'movies.csv mixes Windows (CRLF) and Unix (LF) line ends.',
    );
  });

  it('says that no rated movie is known', async () => {
    expect(await failure(dataFolder({ ratings: 'userId,movieId,rating\n1,99,4\n' }))).toContain(
      'None of the movies rated in ratings.csv is in movies.csv',
    );
  });
});

describe('rows that do not fit', () => {
  const row = async (folder: string) => (await failure(folder)).split('\n')[1].trim();
  const id = 'a whole number from 0 to 4294967295';

  it.each([
    ['x,1,4,1', `column userId: "x" is not a number; ${id} is needed`],
    [',1,4,1', `column userId: is empty; ${id} is needed`],
    ['1.5,1,4,1', `column userId: "1.5" is not ${id}`],
    ['-1,1,4,1', `column userId: "-1" is not ${id}`],
    ['4294967296,1,4,1', `column userId: "4294967296" is not ${id}`],
    ['9,one,4,1', `column movieId: "one" is not a number; ${id} is needed`],
    ['9,2.25,4,1', `column movieId: "2.25" is not ${id}`],
    ['9,1,four,1', 'column rating: "four" is not a number; a rating from 0.5 to 5 is needed'],
    ['9,1,,1', 'column rating: is empty; a rating from 0.5 to 5 is needed'],
    ['9,1,nan,1', 'column rating: "nan" is not a number; a rating from 0.5 to 5 is needed'],
    ['9,1,0,1', 'column rating: "0" is outside 0.5 to 5'],
    ['9,1,5.5,1', 'column rating: "5.5" is outside 0.5 to 5'],
    ['9,1,-3,1', 'column rating: "-3" is outside 0.5 to 5'],
    ['9,1,4.25,1', 'column rating: "4.25" is not a half star (0.5, 1, 1.5 … 5)'],
    [
      '9,1,4,soon',
      'column timestamp: "soon" is not a number; a time in seconds since 1970 is needed',
    ],
    ['9,1,4', '3 columns where the header has 4: 9,1,4'],
    ['9,1,4,1,x', '5 columns where the header has 4: 9,1,4,1,x'],
    ['9,1,"4,1', 'column rating: a quoted field has no closing quote: 9,1,"4,1'],
  ])('ratings.csv: %j', async (line, text) => {
    const join = text.startsWith('column') ? ', ' : ': ';
    expect(await row(ratings(line))).toBe(`ratings.csv, line 5${join}${text}`);
  });

  it.each([
    ['x,Up,', `column movieId: "x" is not a number; ${id} is needed`],
    ['4,,Drama', 'column title: the title is empty'],
    ['4,"  ",Drama', 'column title: the title is empty'],
    ['4,U\0p,Drama', 'column title: it holds a zero byte (NUL); is this a text file?'],
    ['4,Up,\0', 'column genres: it holds a zero byte (NUL); is this a text file?'],
    ['2,Heat again,Drama', 'column movieId: 2 stands already on line 3'],
    ['4,Up', '2 columns where the header has 3: 4,Up'],
    ['4,Up, and away,', '4 columns where the header has 3: 4,Up, and away,'],
    [
      '4,"Up" there,',
      'column title: there is text after a closing quote; inside quotes, write a quote twice: 4,"Up" there,',
    ],
  ])('movies.csv: %j', async (line, text) => {
    const join = text.startsWith('column') ? ', ' : ': ';
    expect(await row(movies(line))).toBe(`movies.csv, line 5${join}${text}`);
  });

  it('names text that is not UTF-8', async () => {
    const latin1 = Buffer.from(`${MOVIES}4,Amélie,\n`, 'latin1');
    expect(await row(dataFolder({ movies: latin1 }))).toContain(
      'movies.csv, line 5: not UTF-8 text: 4,Am',
    );
  });

  it('counts lines over blank ones and line ends inside quotes', async () => {
    const folder = movies('', '4,"two\r\nlines",', '', ',Up,');
    expect(await row(folder)).toContain('movies.csv, line 9, column movieId');
  });

  it('shows ten rows of both files and counts the rest', async () => {
    const message = await failure(
      dataFolder({
        movies: `${MOVIES}4,,\n`,
        ratings: RATINGS + Array.from({ length: 25 }, (_, i) => `1,1,${i + 6},1\n`).join(''),
      }),
    );
    const lines = message.split('\n');
    expect(lines[0]).toBe('26 rows of the data do not fit:');
    expect(lines[1]).toBe('  movies.csv, line 5, column title: the title is empty');
    expect(lines[10]).toBe('  ratings.csv, line 13, column rating: "14" is outside 0.5 to 5');
    expect(lines[11]).toBe('  … and 16 more.');
    expect(lines).toHaveLength(13);
  });

  it('finds the right lines far into a big CRLF file read by two threads', async () => {
    const random = seededRandom(2);
    const lines = ['userId,movieId,rating,timestamp'];
    const bad: string[] = [];
    for (let row = 0; row < 1_200_000; row++) {
      const wrong = random() < 8e-6;
      lines.push(wrong ? `${row},1,7,1` : `${row},1,3.5,${1e9 + row}`);
      if (wrong)
        bad.push(`  ratings.csv, line ${lines.length}, column rating: "7" is outside 0.5 to 5`);
    }
    expect(bad.length).toBeGreaterThan(3);
    const message = await failure(dataFolder({ ratings: lines.join('\r\n') }));
    expect(message.split('\n').slice(1, 1 + Math.min(10, bad.length))).toEqual(bad.slice(0, 10));
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
