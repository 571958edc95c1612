import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { dataFolder, MOVIES, RATINGS } from '../fixtures';
import { seededRandom } from '../random';
import { failure, movies, ratings } from './fixtures';

describe('files that cannot be used', () => {
  it('names a missing folder and a missing file', async () => {
    expect(await failure('/nowhere/at/all')).toBe('There is no folder FOLDER.');
    expect(await failure(dataFolder({ movies: null }))).toBe(
      'FOLDER holds neither movies.csv, movies.csv.gz nor movies.parquet, nor parts of them (movies-1.csv …), ' +
        "nor a folder movies/ of such files, nor MovieLens's movies.dat or u.item. Put the data there, or name another folder with --data.",
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

  it('says that text is UTF-16', async () => {
    const marked = Buffer.from(`\uFEFF${RATINGS}`, 'utf16le');
    const bigEndian = Buffer.from(RATINGS, 'utf16le').swap16();
    for (const ratings of [marked, bigEndian]) {
      expect(await failure(dataFolder({ ratings }))).toBe(
        'ratings.csv is UTF-16 text, as spreadsheets save "Unicode text". Save it as CSV in UTF-8.',
      );
    }
  });

  it('says that a named pipe is no file to read from', async () => {
    const folder = dataFolder({ ratings: null });
    execFileSync('mkfifo', [join(folder, 'ratings.csv')]);
    expect(await failure(folder)).toBe(
      'ratings.csv is a pipe or device, not an ordinary file. Write the data to a file first.',
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
  const row = async (folder: string) => (await failure(folder)).split('\n')[1]!.trim();
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
      'column timestamp: "soon" is not a time; seconds since 1970 or a date like 2005-04-02 23:53:47 is needed',
    ],
    [
      '9,1,4,nan',
      'column timestamp: "nan" is not a time; seconds since 1970 or a date like 2005-04-02 23:53:47 is needed',
    ],
    ['1_0,1,4,1', `column userId: "1_0" is not a number; ${id} is needed`],
    ['9,1_0,4,1', `column movieId: "1_0" is not a number; ${id} is needed`],
    ['9,1,0_5,1', 'column rating: "0_5" is not a number; a rating from 0.5 to 5 is needed'],
    ['9,1,1e1,1', 'column rating: "1e1" is outside 0.5 to 5'],
    ['9,1,0x2,1', 'column rating: "0x2" is not a number; a rating from 0.5 to 5 is needed'],
    ['9,1,"4,5",1', 'column rating: "4,5" is not a number; a rating from 0.5 to 5 is needed'],
    ['9,1,4', '3 columns where the header has 4: 9,1,4'],
    ['9,1,4,1,x', '5 columns where the header has 4: 9,1,4,1,x'],
    ['9,1,"4,1', 'column rating: a quoted field has no closing quote: 9,1,"4,1'],
  ])('ratings.csv: %j', async (line, text) => {
    const gap = text.startsWith('column') ? ', ' : ': ';
    expect(await row(ratings(line))).toBe(`ratings.csv, line 5${gap}${text}`);
  });

  it.each([
    ['x,Up,', `column movieId: "x" is not a number; ${id} is needed`],
    ['4,,Drama', 'column title: the title is empty'],
    ['4,"  ",Drama', 'column title: the title is empty'],
    ['4,U\0p,Drama', 'column title: it holds a zero byte (NUL); is this a text file?'],
    ['4,Up,\0', 'column genres: it holds a zero byte (NUL); is this a text file?'],
    [`4,${'Up '.repeat(200)},Drama`, 'column title: it has 600 characters; 500 are the most'],
    [`4,Up,Drama|${'x'.repeat(201)}`, 'column genres: it has 201 characters; 200 are the most'],
    ['2,Heat again,Drama', 'column movieId: 2 stands already on line 3'],
    ['4,Up', '2 columns where the header has 3: 4,Up'],
    ['4,Up, and away,', '4 columns where the header has 3: 4,Up, and away,'],
    [
      '4,"Up" there,',
      'column title: there is text after a closing quote; inside quotes, write a quote twice: 4,"Up" there,',
    ],
  ])('movies.csv: %j', async (line, text) => {
    const gap = text.startsWith('column') ? ', ' : ': ';
    expect(await row(movies(line))).toBe(`movies.csv, line 5${gap}${text}`);
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

  it('finds the right lines far into a big CRLF file read by two threads', {
    tags: 'slow',
  }, async () => {
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
