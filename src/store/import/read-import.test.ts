import { describe, expect, test } from 'vitest';
import { entryOf, moviesIn } from './entries';
import { readImport } from './read-import';
import { fileOf, readText, short } from './testing';

async function rowsOf(text: string, name?: string) {
  return (await readText(text, name)).rows.map(short);
}

describe('any CSV', () => {
  test('a 1–10 column is halved as a whole', async () => {
    expect(await rowsOf('Title,Year,Rating\nHeat,1995,4\nFargo,1996,10\n')).toEqual([
      ['Heat', 1995, 2, null],
      ['Fargo', 1996, 5, null],
    ]);
  });

  test('a broken quote costs its own row, and is named', async () => {
    const { rows } = await readText(
      'Title,Year,Rating\n"Crocodile" Dundee,1986,4\nHeat,1995,4\nFargo,1996,5\n',
    );
    expect(rows.map(short)).toEqual([
      ['"Crocodile" Dundee,1986,4', null, 'seen', null, 'broken'],
      ['Heat', 1995, 4, null],
      ['Fargo', 1996, 5, null],
    ]);
    expect(rows[0]!.row).toBe(2);
    expect(rows[0]!.leftOut?.why).toContain('"Crocodile" Dundee,1986,4');
  });

  test('a comma too many is named, not taken for a year', async () => {
    const { rows } = await readText('Title,Year,Rating\nThe Good, the Bad,1966,5\nHeat,1995,5\n');
    expect(rows.map((row) => row.leftOut?.reason)).toEqual(['broken', undefined]);
  });

  test.each(['4.5x', '1_0', '1e1', '-3', '7'])('%s is no rating on five stars', async (cell) => {
    const filler = Array.from({ length: 100 }, (_, i) => `Film ${i},2000,4`).join('\n');
    const { rows } = await readText(`Title,Year,Rating\nHeat,1995,${cell}\n${filler}\n`);
    expect(rows[0]!.leftOut).toEqual({
      reason: 'rating',
      why: `“${cell}” is not a rating: it should be a number from 0 to 5.`,
    });
  });

  test('year in the title, other headings, stars as signs', async () => {
    expect(
      await rowsOf('Movie Name;My Rating;Date Watched\nHeat (1995);★★★★½;21.06.2014\n'),
    ).toEqual([['Heat', 1995, 4.5, '2014-06-21']]);
  });

  test('types are looked at where there are any', async () => {
    expect(
      (await rowsOf('Title,Type,Rating\nHeat,movie,4\nThe Wire,tvSeries,5\nPortal,game,5\n')).map(
        (row) => row[4],
      ),
    ).toEqual([undefined, 'tv', 'game']);
  });

  test('a list without ratings asks what it means, unless its name says so', async () => {
    const text = 'Title,Year\nHeat,1995\n';
    const open = await readText(text);
    expect(open.questions).toEqual([
      { type: 'list', file: 'films.csv', movies: 1, assumed: 'seen' },
    ]);
    expect(open.rows[0]!.kind).toBe('seen');
    const answered = await readText(text, 'films.csv', { list: { 'films.csv': 'saved' } });
    expect([answered.rows[0]!.kind, answered.questions]).toEqual(['saved', []]);
    expect((await readText(text, 'my-watchlist.csv')).rows[0]!.kind).toBe('saved');
  });

  test('unknown columns are asked for, with a guess', async () => {
    const text = 'Was,Wann,Wie\nHeat,1995,4\nFargo,1996,5\n';
    const { rows, questions } = await readText(text);
    expect(rows).toEqual([]);
    expect(questions).toEqual([
      {
        type: 'columns',
        file: 'films.csv',
        columns: ['Was', 'Wann', 'Wie'],
        sample: [
          ['Was', 'Wann', 'Wie'],
          ['Heat', '1995', '4'],
          ['Fargo', '1996', '5'],
        ],
        guess: { title: 0, year: 1, rating: 2 },
      },
    ]);
    const columns = { title: 0, year: 1, rating: 2 };
    const answered = await readText(text, 'films.csv', { columns: { 'films.csv': columns } });
    expect(answered.rows.map(short)).toEqual([
      ['Heat', 1995, 4, null],
      ['Fargo', 1996, 5, null],
    ]);
    const bare = await readText('Heat,1995,4\nFargo,1996,5\n', 'films.csv', {
      columns: { 'films.csv': { ...columns, firstLineIsMovie: true } },
    });
    expect(bare.rows.map(({ title, row }) => [title, row])).toEqual([
      ['Heat', 1],
      ['Fargo', 2],
    ]);
  });

  test('the visitor may name another scale', async () => {
    const text = 'Title,Year,Rating\nHeat,1995,4\n';
    const { rows, files } = await readText(text, 'films.csv', { scale: { 'films.csv': 10 } });
    expect([rows[0]!.stars, files[0]!.scale]).toEqual([2, 10]);
  });
});

describe('what cannot be read', () => {
  test.each([
    ['empty.csv', '', 'empty.csv is empty.'],
    ['blank.csv', ' \n \n', 'blank.csv is empty.'],
    ['x.json', '{"a": 1}', 'x.json is none of the files'],
    ['x.bin', 'a\0b\0c\0\0', 'x.bin is not text.'],
  ])('%s', async (name, text, message) => {
    const { rows, problems } = await readText(text, name);
    expect(rows).toEqual([]);
    expect(problems[0]!.message).toContain(message);
  });

  test('a spreadsheet', async () => {
    const bytes = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0);
    const { problems } = await readImport([fileOf('films.xls', bytes)]);
    expect(problems[0]!.message).toContain('save the sheet as CSV');
  });

  test('one bad file does not keep the others from being read', async () => {
    const { rows, problems } = await readImport([
      fileOf('bad.zip', 'PK\u0003\u0004 no archive'),
      fileOf('good.csv', 'Title,Year,Rating\nHeat,1995,4\n'),
    ]);
    expect(rows.map(({ title }) => title)).toEqual(['Heat']);
    expect(problems.map(({ file }) => file)).toEqual(['bad.zip']);
  });
});

test('an aborted reading rejects with the reason', async () => {
  const aborter = new AbortController();
  const reading = readImport([fileOf('films.csv', 'Title,Rating\nHeat,4\n')], {
    signal: aborter.signal,
  });
  aborter.abort(new Error('enough'));
  await expect(reading).rejects.toThrow('enough');
});

describe('entries', () => {
  test('the files of one export are joined by film, and the later rating counts', async () => {
    const { rows } = await readImport([
      fileOf(
        'ratings.csv',
        'Date,Name,Year,Letterboxd URI,Rating\n2024-05-01,Heat,1995,x,4\n2023-05-01,Heat,1995,x,2\n',
      ),
      fileOf(
        'watched.csv',
        'Date,Name,Year,Letterboxd URI\n2025-01-01,Heat,1995,y\n2025-01-02,Heat,1986,z\n',
      ),
      fileOf('watchlist.csv', 'Date,Name,Year,Letterboxd URI\n2025-01-03,heat,1995,y\n'),
    ]);
    const movies = moviesIn(rows);
    expect(movies.map(({ title, year, rows }) => [title, year, rows.length])).toEqual([
      ['Heat', 1995, 4],
      ['Heat', 1986, 1],
    ]);
    expect(entryOf(movies[0]!.rows)).toEqual({
      stars: 4,
      seen: true,
      saved: true,
      ratedAt: '2024-05-01',
      time: null,
    });
    expect(entryOf(movies[1]!.rows)).toMatchObject({ stars: null, seen: true, saved: false });
  });

  test('of two ratings of one day the later row counts; rows left out do not', async () => {
    const { rows } = await readText(
      'Title,Year,Rating\nHeat,1995,4\nHeat,1995,2\nHeat,1995,x\n,,\nThe Wire,2002,5\n',
    );
    expect(moviesIn(rows).map((movie) => entryOf(movie.rows).stars)).toEqual([2, 5]);
  });
});
