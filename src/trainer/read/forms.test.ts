import { mkdirSync, mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { dataFolder, MOVIES, RATINGS, temporaryFolder } from '../fixtures';
import { openDatabase, quoteString } from './database';
import { failure, load } from './fixtures';

async function withDatabase<T>(
  work: (run: (sql: string) => Promise<unknown[][]>, folder: string) => Promise<T>,
  folder = '',
): Promise<T> {
  const { connection, close } = await openDatabase(2);
  try {
    return await work(async (sql) => (await connection.runAndReadAll(sql)).getRows(), folder);
  } finally {
    close();
  }
}

/** A folder of these files; each Parquet file by the SQL of its rows. */
async function folderOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  parent = temporaryFolder(),
) {
  const folder = mkdtempSync(join(parent, "it's [a] "));
  await withDatabase(async (run) => {
    for (const [name, contents] of Object.entries(files)) {
      const path = join(folder, name);
      mkdirSync(join(path, '..'), { recursive: true });
      if (name.endsWith('.parquet') && typeof contents === 'string') {
        await run(`COPY (${contents}) TO ${quoteString(`${path}.tmp`)} (FORMAT parquet)`);
        renameSync(`${path}.tmp`, path);
      } else {
        writeFileSync(path, contents);
      }
    }
  });
  return folder;
}

const MOVIE_ROWS = `SELECT * FROM (VALUES
  (1::INTEGER, 'Toy Story (1995)', 'Animation|Children'),
  (2, 'Heat (1995)', 'Crime|Thriller'),
  (3, 'American President, The (1995)', 'Comedy')) AS t(movieId, title, genres)`;

const ratingRows = (rows: string, columns = 'userId, movieId, rating, timestamp') =>
  `SELECT * FROM (VALUES ${rows}) AS t(${columns})`;

const RATING_ROWS = ratingRows('(7, 1, 4.5, 100), (7, 2, 0.5, 101), (8, 1, 5.0, 102)');
const lines = (text: string, from: number, to: number) =>
  [text.split('\n')[0], ...text.split('\n').slice(from, to)].join('\n');

describe('other forms of the same data', () => {
  it.each<[string, Record<string, string | Uint8Array>]>([
    ['Parquet', { 'movies.parquet': MOVIE_ROWS, 'ratings.parquet': RATING_ROWS }],
    ['CSV and Parquet', { 'movies.csv': MOVIES, 'ratings.parquet': RATING_ROWS }],
    [
      'a folder as Spark writes it',
      {
        'movies/part-00000-3f.snappy.parquet': MOVIE_ROWS,
        'movies/_SUCCESS': '',
        'ratings/part-00000-3f.snappy.parquet': ratingRows('(7, 1, 4.5, 100), (7, 2, 0.5, 101)'),
        'ratings/part-00001-3f.snappy.parquet': ratingRows('(8, 1, 5.0, 102)'),
        'ratings/.part-00001-3f.snappy.parquet.crc': 'x',
        'ratings/_SUCCESS': '',
      },
    ],
    [
      'numbered gzip parts, in natural order',
      {
        'movies.csv': MOVIES,
        'ratings-2.csv.gz': gzipSync(lines(RATINGS, 1, 2)),
        'ratings-9.csv.gz': gzipSync(lines(RATINGS, 2, 3)),
        'ratings-10.csv.gz': gzipSync(lines(RATINGS, 3, 4)),
      },
    ],
    [
      'parts that differ in columns, line ends and times',
      {
        'movies0.csv': lines(MOVIES, 1, 3),
        'movies1.csv': lines(MOVIES, 3, 4),
        'ratings/a.csv': lines(RATINGS, 1, 2),
        'ratings/b.csv':
          'movieId,rating,timestamp,userId,other\r\n2,0.5,101,7,x\r\n1,5,102,8,y\r\n',
        'ratings/c.csv': 'userId,movieId,rating\n',
      },
    ],
    [
      'other types of columns',
      {
        'movies.parquet': MOVIE_ROWS.replace(
          'SELECT *',
          "SELECT movieId::VARCHAR AS movieId, string_split(genres, '|') AS genres, title",
        ),
        'ratings.parquet': `SELECT userId::BIGINT AS userId, movieId::DOUBLE AS movieId, rating::FLOAT AS rating,
          make_timestamp(timestamp * 1000000::BIGINT) AS timestamp, 'x' AS other FROM (${RATING_ROWS})`,
      },
    ],
    [
      'texts for numbers',
      {
        'movies.csv': MOVIES,
        'ratings.parquet': `SELECT userId::VARCHAR AS userId, movieId::VARCHAR AS movieId,
          rating::VARCHAR AS rating, timestamp::VARCHAR AS timestamp FROM (${RATING_ROWS})`,
      },
    ],
  ])('%s', async (_, files) => {
    const plain = await load(dataFolder());
    expect(await load(await folderOf(files))).toEqual(plain);
  });

  it('takes Parquet without timestamps, and null ones', async () => {
    const without = await folderOf({
      'movies.csv': MOVIES,
      'ratings.parquet': ratingRows('(7, 1, 4.5)', 'userId, movieId, rating'),
    });
    expect((await load(without)).ratingRows).toEqual([[7, 1, 9, null]]);
    const empty = await folderOf({
      'movies.csv': MOVIES,
      'ratings.parquet': ratingRows('(7, 1, 4.5, NULL::BIGINT)'),
    });
    expect((await load(empty)).ratingRows).toEqual([[7, 1, 9, null]]);
  });

  it('names the row or line of what it leaves out, in the file where it stands', async () => {
    const parquet = await folderOf({
      'movies.parquet': MOVIE_ROWS,
      'ratings/1.parquet': RATING_ROWS,
      'ratings/2.parquet': ratingRows('(9, 1, 4.5, 100), (9, 99, 3.0, 100), (7, 2, 1.5, 200)'),
    });
    const loaded = await load(parquet);
    expect(loaded.ratingRows).toEqual([
      [7, 1, 9, 100],
      [8, 1, 10, 102],
      [9, 1, 9, 100],
      [7, 2, 3, 200],
    ]);
    expect(loaded.notes.map((note) => note.replaceAll(`${parquet}/`, ''))).toEqual([
      '1 rating of 1 movie that movies.parquet lacks: left out. The first: ratings/2.parquet, row 2, column movieId: 99.',
      '1 rating left out because the same user rated the same movie again: the latest counts. The first: ratings/1.parquet, row 2, and ratings/2.parquet, row 3: user 7, movie 2.',
    ]);
    const csv = await folderOf({
      'movies.csv': MOVIES,
      'ratings1.csv': RATINGS,
      'ratings2.csv': 'userId,movieId,rating\n\n9,1,4.5\n9,99,3\n9,1,2\n',
    });
    expect((await load(csv)).notes.map((note) => note.replaceAll(`${csv}/`, ''))).toEqual([
      '1 rating of 1 movie that movies.csv lacks: left out. The first: ratings2.csv, line 4, column movieId: 99.',
      '1 rating left out because the same user rated the same movie again: the latest counts. The first: ratings2.csv, lines 3 and 5: user 9, movie 1.',
    ]);
  });
});

describe('other ways to write the same text', () => {
  it.each<[string, Record<string, string | Uint8Array>]>([
    [
      'semicolons and decimal commas, as spreadsheets save them',
      {
        'movies.csv': MOVIES.replaceAll('"', '').replace(/,(?! )/g, ';'),
        'ratings.csv': RATINGS.replaceAll(',', ';').replaceAll('.', ','),
      },
    ],
    [
      'a first line that names the separator, as Excel reads and writes it',
      {
        'movies.csv': `sep=,\r\n${MOVIES.replaceAll('\n', '\r\n')}`,
        'ratings.csv': `\uFEFFsep=;\n${RATINGS.replaceAll(',', ';').replaceAll('.', ',')}`,
      },
    ],
    [
      'tabs, quotes and decimal points',
      {
        'movies.csv': MOVIES.replace(/,(?! )/g, '\t'),
        'ratings.csv': RATINGS.replaceAll(',', '\t').replace('4.5', '"4.5"'),
      },
    ],
    [
      'times as dates',
      {
        'movies.csv': MOVIES,
        'ratings.csv': RATINGS.replace('100', '1970-01-01 00:01:40')
          .replace('101', '1970-01-01T00:01:41Z')
          .replace('102', '"1970-01-01 00:01:42.0"'),
      },
    ],
    [
      'times as dates with semicolons, some still in seconds',
      {
        'movies.csv': MOVIES,
        'ratings.csv': RATINGS.replace('102', '1970-01-01 00:01:42').replaceAll(',', ';'),
      },
    ],
    [
      'the files of MovieLens 1M',
      {
        'movies.dat': [
          '1::Toy Story (1995)::Animation|Children',
          '2::Heat (1995)::Crime|Thriller',
          '3::American President, The (1995)::Comedy\n',
        ].join('\n'),
        'ratings.dat': '7::1::4.5::100\n7::2::0.5::101\n8::1::5::102\n',
        'users.dat': '7::F::1::10::48067\n',
      },
    ],
  ])('%s', async (_, files) => {
    const plain = await load(dataFolder());
    expect(await load(await folderOf(files))).toEqual(plain);
  });

  const AMELIE = "Fabuleux destin d'Amélie Poulain, Le (2001)";

  it('reads titles in ISO-8859-1 and in UTF-8 from MovieLens 1M and 10M', async () => {
    for (const encoding of ['latin1', 'utf8'] as const) {
      const { movieRows, ratingRows } = await load(
        await folderOf({
          'movies.dat': Buffer.from(`4::${AMELIE}::Comedy|Romance\r\n5::"Up"::\r\n`, encoding),
          'ratings.dat': '1::4::3::978300760\n',
        }),
      );
      expect(movieRows).toEqual([
        [4, AMELIE, 'Comedy|Romance'],
        [5, '"Up"', ''],
      ]);
      expect(ratingRows).toEqual([[1, 4, 6, 978300760]]);
    }
  });

  it("makes genres of MovieLens 100K's flags", async () => {
    const flags = (...set: number[]) =>
      Array.from({ length: 19 }, (_, n) => Number(set.includes(n))).join('|');
    const { movieRows, ratingRows } = await load(
      await folderOf({
        'u.item': Buffer.from(
          `1|Amélie (2001)|01-Jan-2001||http://us.imdb.com/M|${flags(4, 18)}\n267|unknown||||${flags(0)}\n`,
          'latin1',
        ),
        'u.data': '196\t1\t3\t881250949\n186\t267\t5\t891717742\n',
        'u.genre': 'unknown|0\n',
      }),
    );
    expect(movieRows).toEqual([
      [1, 'Amélie (2001)', "Children's|Western"],
      [267, 'unknown', ''],
    ]);
    expect(ratingRows).toEqual([
      [196, 1, 6, 881250949],
      [186, 267, 10, 891717742],
    ]);
  });

  it('names line, column and value there too', async () => {
    const spreadsheet = await folderOf({
      'movies.csv': 'movieId;title;genres\n1;Heat; Up\n1,0;Heat;\n',
      'ratings.csv':
        'userId;movieId;rating;timestamp\n1;1;4,5;2005-04-02 23:53:47\n1;1;4,25;\n1;1;0_5;\n1;1;4;2005-13-02\n1;1,5;4;\n1;1;4\n',
    });
    const id = 'a whole number from 0 to 4294967295';
    expect((await failure(spreadsheet)).split('\n').slice(1, -1)).toEqual([
      '  movies.csv, line 3, column movieId: 1 stands already on line 2',
      '  ratings.csv, line 3, column rating: "4,25" is not a half star (0.5, 1, 1.5 … 5)',
      '  ratings.csv, line 4, column rating: "0_5" is not a number; a rating from 0.5 to 5 is needed',
      '  ratings.csv, line 5, column timestamp: "2005-13-02" is not a time; seconds since 1970 or a date like 2005-04-02 23:53:47 is needed',
      `  ratings.csv, line 6, column movieId: "1,5" is not ${id}`,
      '  ratings.csv, line 7: 3 columns where the header has 4: 1;1;4',
    ]);
    const marked = await folderOf({
      'movies.csv': MOVIES,
      'ratings.csv': 'sep=;\nuserId;movieId;rating\n1;1;4,5\n1;1;six\n',
    });
    expect((await failure(marked)).split('\n')[1]).toContain('ratings.csv, line 4, column rating');
    const repeated = await folderOf({
      'movies.csv': MOVIES,
      'ratings.csv': 'sep=;\nuserId;movieId;rating\n1;1;4,5\n1;1;5\n',
    });
    expect((await load(repeated)).notes[0]).toContain('ratings.csv, lines 3 and 4: user 1');
    const unnamed = await folderOf({ 'movies.csv': MOVIES, 'ratings.csv': 'sep=;\nuser;movie\n' });
    expect(await failure(unnamed)).toContain('ratings.csv, line 2: the columns "userId"');
    const older = await folderOf({
      'movies.dat': '1::Heat (1995)::Crime\n2::Up\n',
      'ratings.dat': '1::1::5::1\n1::1::six::1\n1::9::3::1\n',
    });
    expect((await failure(older)).split('\n').slice(1, -1)).toEqual([
      '  movies.dat, line 2: 2 columns where there should be 3: 2::Up',
      '  ratings.dat, line 2, column rating: "six" is not a number; a rating from 0.5 to 5 is needed',
    ]);
    const strays = await folderOf({
      'movies.dat': '1::Heat (1995)::Crime\n',
      'ratings.dat': '1::1::5::1\n1::9::3::1\n',
    });
    expect((await load(strays)).notes[0]).toContain('ratings.dat, line 2, column movieId: 9.');
  });
});

describe('faults in other forms', () => {
  it('names file, row, column and value in Parquet', async () => {
    const folder = await folderOf({
      'movies.parquet': `${MOVIE_ROWS} UNION ALL VALUES (2, 'Heat again', ''), (4, ' ', ''), (NULL, 'Up', NULL)`,
      'ratings/1.parquet': RATING_ROWS,
      'ratings/2.parquet': ratingRows(
        "('9', 1, 4.5, '1'), ('x', 1, 4.5, '1'), ('9', 1.5, 4, '1'), ('9', 1, 4.25, '1'), ('9', 1, NULL, '1'), ('-1', 1, 7, '1'), ('9', 1, 4, 'soon')",
      ),
    });
    const id = 'a whole number from 0 to 4294967295';
    expect((await failure(folder)).split('\n').slice(0, -1)).toEqual([
      '9 rows of the data do not fit:',
      '  movies.parquet, row 4, column movieId: 2 stands already on row 2',
      '  movies.parquet, row 5, column title: the title is empty',
      `  movies.parquet, row 6, column movieId: is empty; ${id} is needed`,
      `  ratings/2.parquet, row 2, column userId: "x" is not a number; ${id} is needed`,
      `  ratings/2.parquet, row 3, column movieId: "1.5" is not ${id}`,
      '  ratings/2.parquet, row 4, column rating: "4.25" is not a half star (0.5, 1, 1.5 … 5)',
      '  ratings/2.parquet, row 5, column rating: is empty; a rating from 0.5 to 5 is needed',
      `  ratings/2.parquet, row 6, column userId: "-1" is not ${id}`,
      '  ratings/2.parquet, row 7, column timestamp: "soon" is not a time; seconds since 1970 or a date like 2005-04-02 23:53:47 is needed',
    ]);
  });

  it('names digits with underscores in texts for numbers', async () => {
    const folder = await folderOf({
      'movies.csv': MOVIES,
      'ratings.parquet': ratingRows("('1_0', '1', '0_5', '1'), ('9', '1', '0_5', '1_0')"),
    });
    expect((await failure(folder)).split('\n').slice(1, 3)).toEqual([
      '  ratings.parquet, row 1, column userId: "1_0" is not a number; a whole number from 0 to 4294967295 is needed',
      '  ratings.parquet, row 2, column rating: "0_5" is not a number; a rating from 0.5 to 5 is needed',
    ]);
  });

  it('finds each line in the part where it stands', async () => {
    const folder = await folderOf({
      'movies1.csv': MOVIES,
      'movies2.csv': 'movieId,title,genres\n3,Up,\n',
      'ratings1.csv': `${RATINGS}9,1,7,1\n`,
      'ratings2.csv': RATINGS,
      'ratings3.csv': `${RATINGS}9,1,four,1\n9,1,6,1\n`,
    });
    expect((await failure(folder)).split('\n').slice(0, -1)).toEqual([
      '4 rows of the data do not fit:',
      '  movies2.csv, line 2, column movieId: 3 stands already in movies1.csv, line 4',
      '  ratings1.csv, line 5, column rating: "7" is outside 0.5 to 5',
      '  ratings3.csv, line 5, column rating: "four" is not a number; a rating from 0.5 to 5 is needed',
      '  ratings3.csv, line 6, column rating: "6" is outside 0.5 to 5',
    ]);
  });

  it('names all forms when there is more than one', async () => {
    const folder = await folderOf({
      'movies.csv': MOVIES,
      'ratings.csv': RATINGS,
      'ratings.csv.gz': gzipSync(RATINGS),
      'ratings-1.csv': RATINGS,
      'ratings-2.csv': RATINGS,
      'ratings/a.parquet': RATING_ROWS,
    });
    expect(await failure(folder)).toBe(
      'FOLDER holds ratings in several forms: ratings.csv, ratings.csv.gz, ratings*.csv (2 files), ratings/a.parquet. Keep one and move the others away.',
    );
  });

  it('leaves files alone whose names go on without a number', async () => {
    const folder = await folderOf({
      'movies.csv': MOVIES,
      'movies_metadata.csv': 'x',
      'ratings.csv': RATINGS,
      'ratings_small.csv': 'x',
    });
    expect((await load(folder)).read).toBe(3);
  });

  it('says what a Parquet file lacks, or that it is none', async () => {
    const movies = { 'movies.csv': MOVIES };
    expect(
      await failure(
        await folderOf({
          ...movies,
          'ratings.parquet': ratingRows('(7, 1, 4)', 'userId, movieId, stars'),
        }),
      ),
    ).toBe(
      'ratings.parquet: the column "rating" is missing. Found: "userId", "movieId", "stars". The columns userId, movieId, rating are needed, in any order.',
    );
    expect(
      await failure(
        await folderOf({
          ...movies,
          'ratings.parquet': ratingRows('(true, 1, 4)', 'userId, movieId, rating'),
        }),
      ),
    ).toBe('ratings.parquet: the column "userId" is of the type BOOLEAN; numbers are needed.');
    expect(
      await failure(await folderOf({ ...movies, 'ratings.parquet': Buffer.from('PAR1 no') })),
    ).toContain('ratings.parquet is not a whole Parquet file (');
    expect(
      await failure(
        await folderOf({ ...movies, 'ratings.parquet': `${RATING_ROWS} WHERE rating > 9` }),
      ),
    ).toBe('ratings.parquet holds no rows.');
  });

  it('says that a folder holds no such files, and that the data is no folder', async () => {
    const folder = await folderOf({ 'movies.csv': MOVIES, 'ratings/notes.txt': '' });
    expect(await failure(folder)).toContain('FOLDER holds neither ratings.csv, ');
    expect(await failure(join(folder, 'movies.csv'))).toBe('FOLDER is not a folder.');
  });
});
