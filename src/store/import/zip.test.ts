import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import yazl from 'yazl';
import { readImport } from './read-import';
import { fileOf, fixture, short } from './testing';
import { membersOf, unpack } from './zip';

const pause = async () => {};
const RATINGS = 'Date,Name,Year,Letterboxd URI,Rating\n2024-05-01,Heat,1995,x,4\n';
const WATCHED = 'Date,Name,Year,Letterboxd URI\n2024-05-01,Alien,1979,x\n';

function zipped(files: Record<string, string>): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])),
  );
}

async function problemOf(bytes: Uint8Array): Promise<string> {
  const { problems, rows } = await readImport([fileOf('films.zip', bytes)]);
  expect(rows).toEqual([]);
  expect(problems).toHaveLength(1);
  return problems[0]!.message;
}

/** Changes two bytes at an offset into each entry of the directory. */
function patched(bytes: Uint8Array, offset: number, value: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 < copy.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + offset, value, true);
  }
  return copy;
}

describe('a Letterboxd archive', () => {
  const files = {
    'profile.csv': 'Date Joined,Username\n2020-01-01,ann\n',
    'ratings.csv': RATINGS,
    'watched.csv': WATCHED,
    'watchlist.csv': WATCHED.replace('Alien', 'Aliens'),
    'diary.csv': 'Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n',
    'likes/films.csv': WATCHED.replace('Alien', 'Up'),
    'likes/reviews.csv': WATCHED.replace('Alien', 'No'),
    'deleted/ratings.csv': RATINGS.replace('Heat', 'Cats'),
    'orphaned/ratings.csv': RATINGS.replace('Heat', 'Dogs'),
    'lists/noir.csv': 'Letterboxd list export v7\n',
  };
  const found = [
    ['ratings.csv', 'Heat', 1995, 4, '2024-05-01'],
    ['watched.csv', 'Alien', 1979, 'seen', '2024-05-01'],
    ['watchlist.csv', 'Aliens', 1979, 'saved', '2024-05-01'],
    ['likes/films.csv', 'Up', 1979, 'seen', '2024-05-01'],
  ];

  test('ratings, watched, watchlist and likes are read, and nothing else', async () => {
    const reading = await readImport([fileOf('letterboxd-ann.zip', zipped(files))]);
    expect(reading.problems).toEqual([]);
    expect(reading.rows.map((row) => [row.file, ...short(row)])).toEqual(found);
  });

  test('packed again inside a folder', async () => {
    const nested = Object.fromEntries(
      Object.entries({ ...files, '../x': '' }).flatMap(([path, text]) =>
        path.startsWith('..') ? [] : [[`letterboxd-ann/${path}`, text]],
      ),
    );
    const reading = await readImport([fileOf('x.zip', zipped(nested))]);
    expect(reading.rows.map((row) => [row.file, ...short(row)])).toEqual(
      found.map(([file, ...rest]) => [`letterboxd-ann/${file}`, ...rest]),
    );
  });
});

test('a Trakt archive, in both layouts, its numbered files in order', async () => {
  const movie = (title: string) =>
    JSON.stringify([{ watched_at: '2024-01-01T00:00:00Z', movie: { title, year: 1995, ids: {} } }]);
  const read = async (files: Record<string, string>) =>
    (await readImport([fileOf('trakt.zip', zipped(files))])).rows.map(({ title }) => title);
  const flat = { 'watched-history-10.json': movie('C'), 'watched-history-2.json': movie('B') };
  expect(
    await read({ ...flat, 'ratings-movies.json': movie('A'), 'user-profile.json': '{}' }),
  ).toEqual(['A', 'B', 'C']);
  expect(
    await read({
      'ann/ratings/ratings-movies.json': movie('A'),
      'ann/watched/watched-movies.json': movie('B'),
      'ann/lists/watchlist.json': movie('C'),
      'ann/network/followers.json': '[]',
    }),
  ).toEqual(['C', 'A', 'B']);
});

test('any other archive: each file in it by itself', async () => {
  const { rows } = await readImport([
    fileOf(
      'films.zip',
      zipped({ 'a/one.csv': 'Title,Rating\nHeat,4\n', '__MACOSX/a/._one.csv': 'x' }),
    ),
  ]);
  expect(rows.map((row) => [row.file, row.title])).toEqual([['a/one.csv', 'Heat']]);
});

test('an archive of another writer, with sizes after the data', async () => {
  const zip = new yazl.ZipFile();
  zip.addBuffer(Buffer.from(RATINGS), 'ratings.csv', { forceZip64Format: true });
  zip.addEmptyDirectory('likes');
  zip.addReadStreamLazy('watched.csv', {}, async (done) => {
    const { Readable } = await import('node:stream');
    done(null, Readable.from([WATCHED]));
  });
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  const { rows, problems } = await readImport([fileOf('x.zip', Buffer.concat(chunks))]);
  expect(problems).toEqual([]);
  expect(rows.map(({ title }) => title)).toEqual(['Heat', 'Alien']);
});

describe('limits, each with its sentence', () => {
  test('25 MB a file', async () => {
    const { problems } = await readImport([fileOf('big.csv', new Uint8Array(25_000_001))]);
    expect(problems[0]!.message).toBe(
      'big.csv has 25.1 MB; at most 25 MB can be read. Split it and add the pieces.',
    );
  });

  test('1,000 files', async () => {
    const many = Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`${i}.csv`, '']));
    expect(await problemOf(zipped(many))).toContain('holds 1,001 files; at most 1,000');
  });

  test('60 MB unpacked', async () => {
    const bomb = zipSync({ 'a.csv': new Uint8Array(60_000_001) });
    expect(await problemOf(bomb)).toContain('would unpack to 60.1 MB; at most 60 MB');
  });

  test('a directory that lies about sizes gains nothing', async () => {
    const honest = zipSync({ 'a.csv': new Uint8Array(300_000) });
    expect(await problemOf(patched(honest, 24, 10))).toContain('damaged');
  });

  test('a password', async () => {
    expect(await problemOf(patched(zipped({ 'ratings.csv': RATINGS }), 8, 1))).toContain(
      'protected by a password',
    );
  });

  test.each([
    '../evil.csv',
    'a/../../evil.csv',
    '/etc/evil.csv',
    'C:\\evil.csv',
    'a\\..\\evil.csv',
  ])('the name %s', async (path) => {
    expect(await problemOf(zipped({ 'ratings.csv': RATINGS, [path]: RATINGS }))).toContain(
      `named “${path}”, which points out of the archive`,
    );
  });

  test('an unknown way of packing', async () => {
    expect(await problemOf(patched(zipped({ 'ratings.csv': RATINGS }), 10, 12))).toContain(
      'method 12',
    );
  });

  test('nothing to read', async () => {
    expect(await problemOf(zipped({ 'photo.jpg': 'x' }))).toContain(
      'holds no file that can be read',
    );
  });
});

test('damage anywhere is told or does no harm', async () => {
  const whole = zipped({ 'ratings.csv': RATINGS.repeat(20), 'watched.csv': WATCHED });
  await fc.assert(
    fc.asyncProperty(
      fc.nat(whole.length - 1),
      fc.nat(255),
      fc.nat(whole.length),
      async (at, byte, length) => {
        const bytes = whole.slice(0, length < whole.length / 2 ? length : whole.length);
        if (at < bytes.length) bytes[at] = byte;
        const { problems } = await readImport([fileOf('films.zip', bytes)]);
        for (const { message } of problems) expect(message).not.toContain('could not be read:');
      },
    ),
    { numRuns: 300 },
  );
});

test('unpack: the bytes as they were packed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (content) => {
      const [member] = membersOf('x.zip', zipSync({ 'a.csv': content }));
      expect([...(await unpack('x.zip', member!, pause))]).toEqual([...content]);
    }),
    { numRuns: 30 },
  );
});

test('the fixtures, zipped, are read as they are alone', async () => {
  const names = ['imdb-ratings.csv', 'tmdb.csv', 'simkl.json', 'kinorium.csv'];
  const alone = await readImport(names.map((name) => fixture(name)));
  const contents = await Promise.all(
    names.map(async (name) => [name, new Uint8Array(await fixture(name).arrayBuffer())] as const),
  );
  const together = await readImport([fileOf('all.zip', zipSync(Object.fromEntries(contents)))]);
  expect(together.rows).toEqual(alone.rows);
});
