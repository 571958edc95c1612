import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/pack/index';
import { FlatIPIndex } from './kernel';
import { columns, indexOf, rows } from './testing/indexes';
import { fillRows, matrixOf, randomMatrix, ratingsIn } from './testing/matrix';
import type { RatingRowsView } from './types';

const module = new WebAssembly.Module(
  readFileSync(new URL('./build/kernel.wasm', import.meta.url)),
);

const MATRIX = matrixOf([
  [3, 4, 0],
  [0, 8, 1],
]);
const SIZES = { users: 2, movies: 3, ratings: 4 };

describe('the life of an index', () => {
  it('refuses sizes it cannot hold, naming the size', async () => {
    const create = (sizes: Partial<typeof SIZES>) =>
      FlatIPIndex.create(module, { ...SIZES, ...sizes });
    await expect(create({ users: 65_537 })).rejects.toThrow(
      'An index holds 1 to 65536 users, not 65537.',
    );
    await expect(create({ movies: 0 })).rejects.toThrow('1 to 65536 movies, not 0');
    await expect(create({ ratings: -1 })).rejects.toThrow('0 to 536870912 ratings, not -1');
    await expect(create({ ratings: 0.5 })).rejects.toThrow('ratings, not 0.5');
  });

  it('has no rows before it is filled, and says so when asked', async () => {
    const index = await FlatIPIndex.create(module, SIZES);
    expect(index.ntotal).toBe(0);
    const empty = 'The index holds no rows yet. Add the rating matrix first.';
    expect(() => index.search({ movies: columns(), codes: [] }, 1)).toThrow(empty);
    expect(() => index.codesOf(rows(), columns())).toThrow(empty);
    expect(() => index.squaredNorms(new Float32Array(3))).toThrow(empty);
  });

  it('is filled once', async () => {
    const index = await indexOf(module, MATRIX);
    expect(() => index.add((rows) => fillRows(MATRIX, rows))).toThrow(
      'The index holds its rating matrix already. Create another.',
    );
    expect(index.ntotal).toBe(2);
  });

  it('takes about 5 bytes a rating, and never more than it had at first', async () => {
    const [users, movies] = [2000, 500];
    const codes = new Uint8Array(users * movies).fill(5);
    const index = await FlatIPIndex.create(module, { users, movies, ratings: codes.length });
    const { bytes } = index;
    index.add((rows) => fillRows({ users, movies, codes }, rows));
    index.search({ movies: columns(1, 2, 3), codes: [1, 5, 10] }, users);
    expect(index.bytes).toBe(bytes);
    expect(bytes).toBeLessThan(5 * codes.length + 2 * 2 ** 20);
  });

  it('lends the memory it does not need yet, and is filled as well from there', async () => {
    const matrix = randomMatrix(300, 40, () => 0.5, seededRandom(3));
    const plain = await indexOf(module, matrix);
    const { users, movies } = matrix;
    const index = await FlatIPIndex.create(module, { users, movies, ratings: ratingsIn(matrix) });
    const room = index.staging(matrix.codes.length)!;
    room.fill(0xff);
    room.set(matrix.codes);
    index.add((rows) => fillRows({ ...matrix, codes: room }, rows));
    const query = { movies: columns(0, 3, 17), codes: [10, 2, 7] };
    expect(index.search(query, users)).toEqual(plain.search(query, users));
    const all = rows(...Array.from({ length: users }, (_, user) => user));
    const every = columns(...Array.from({ length: movies }, (_, movie) => movie));
    expect(index.codesOf(all, every)).toEqual(plain.codesOf(all, every));
    expect(index.staging(1)).toBeNull();
    expect(index.scratch(1)).toBeNull();
  });

  it('lends the memory of the matrix until that comes, apart from what it is read from', async () => {
    const matrix = randomMatrix(300, 40, () => 0.5, seededRandom(5));
    const plain = await indexOf(module, matrix);
    const { users, movies } = matrix;
    const ratings = ratingsIn(matrix);
    const index = await FlatIPIndex.create(module, { users, movies, ratings });
    const room = index.staging(matrix.codes.length)!;
    room.set(matrix.codes);
    index.scratch(3 * ratings)!.fill(0xff);
    index.add((rows) => fillRows({ ...matrix, codes: room }, rows));
    const query = { movies: columns(0, 3, 17), codes: [10, 2, 7] };
    expect(index.search(query, users)).toEqual(plain.search(query, users));
  });

  it('lends no more than it has', async () => {
    const index = await FlatIPIndex.create(module, SIZES);
    expect(index.staging(index.bytes)).toBeNull();
    expect(index.scratch(index.bytes)).toBeNull();
  });

  it('keeps results apart from later calls', async () => {
    const index = await indexOf(module, MATRIX);
    const first = index.search({ movies: columns(0), codes: [3] }, 2);
    const second = index.search({ movies: columns(2), codes: [3] }, 2);
    expect([...first.ids]).toEqual([0, 1]);
    expect([...second.ids]).toEqual([1, 0]);
  });

  it('may be destroyed twice, and answers nothing afterwards', async () => {
    const index = await indexOf(module, MATRIX);
    index.destroy();
    index.destroy();
    expect(index.ntotal).toBe(0);
    const gone = 'The index has been destroyed. Create another.';
    expect(() => index.search({ movies: columns(), codes: [] }, 1)).toThrow(gone);
    expect(() => index.add(() => {})).toThrow(gone);
    expect(() => index.bytes).toThrow(gone);
  });
});

describe('rows that are not as they must be', () => {
  const cases: [string, (rows: RatingRowsView) => void, string][] = [
    ['a start that is not 0', ({ starts }) => starts.set([1, 2, 4]), 'Row 0 starts at entry 1'],
    [
      'a start that falls',
      ({ starts }) => starts.set([0, 2, 1]),
      'Row 1 reaches from entry 2 to 1',
    ],
    [
      'a start past the end',
      ({ starts }) => starts.set([0, 5, 4]),
      'Row 0 reaches from entry 0 to 5 of 4',
    ],
    [
      'entries left over',
      ({ starts }) => starts.set([0, 2, 3]),
      'Row 1 is the last and ends at entry 3; there are 4',
    ],
    [
      'a column past the last',
      ({ movies }) => movies.set([3], 1),
      'Row 0 has column 3; there are 3 columns.',
    ],
    ['columns that fall', ({ movies }) => movies.set([2, 1], 2), 'Row 1 has column 1 after 2'],
    ['a column twice', ({ movies }) => movies.set([1, 1], 0), 'Row 0 has column 1 after 1'],
    [
      'the code 0',
      ({ codes }) => codes.set([0], 3),
      'Row 1 has code 0 in column 2; codes are 1 to 10.',
    ],
    ['the code 11', ({ codes }) => codes.set([11], 0), 'Row 0 has code 11 in column 0'],
  ];

  it.each(cases)('%s', async (_name, spoil, message) => {
    const index = await FlatIPIndex.create(module, SIZES);
    const spoilt = (rows: RatingRowsView) => {
      fillRows(MATRIX, rows);
      spoil(rows);
    };
    expect(() => index.add(spoilt)).toThrow(RangeError);
    expect(() => index.add(spoilt)).toThrow(message);
    expect(index.ntotal).toBe(0);
  });

  it('leave an index that can still be filled', async () => {
    const index = await FlatIPIndex.create(module, SIZES);
    expect(() => index.add(({ codes }) => codes.fill(200))).toThrow(RangeError);
    expect(() =>
      index.add(() => {
        throw new Error('no more bytes');
      }),
    ).toThrow('no more bytes');
    index.add((rows) => fillRows(MATRIX, rows));
    expect([...index.codesOf(rows(0, 1), columns(1))]).toEqual([4, 8]);
  });
});

describe('questions that make no sense', () => {
  let index: FlatIPIndex;
  beforeEach(async () => {
    index = await indexOf(module, MATRIX);
  });
  const zeros = new Int16Array(16);

  it.each([
    ['k 0', () => index.search({ movies: columns(0), codes: [1] }, 0), 'k is 0'],
    ['k between', () => index.search({ movies: columns(0), codes: [1] }, 1.5), 'k is 1.5'],
    [
      'a column too high',
      () => index.search({ movies: columns(3), codes: [1] }, 1),
      'query is 3; it must be an integer of 0 to 2.',
    ],
    ['a column below 0', () => index.search({ movies: columns(-1), codes: [1] }, 1), 'query is -1'],
    [
      'a column twice',
      () => index.search({ movies: columns(1, 1), codes: [1, 2] }, 1),
      'Column 1 occurs twice',
    ],
    [
      'a code of 0',
      () => index.search({ movies: columns(1), codes: [0] }, 1),
      'profile is 0; it must be an integer of 1 to 10.',
    ],
    ['a code of 11', () => index.search({ movies: columns(1), codes: [11] }, 1), 'profile is 11'],
    [
      'too few codes',
      () => index.search({ movies: columns(1, 2), codes: [1] }, 1),
      'must have 2 entries, not 1',
    ],
    [
      'more movies than columns',
      () => index.search({ movies: columns(0, 1, 2, 0), codes: [1, 1, 1, 1] }, 1),
      'movies in a query is 4',
    ],
    [
      'a table for code 0',
      () => index.searchTables({ movies: columns(1), tables: zeros.map(() => 1), scale: 1 }, 1),
      'Entry 0 of the table of movie 1 is 1',
    ],
    [
      'a short table',
      () => index.searchTables({ movies: columns(1, 2), tables: zeros, scale: 1 }, 1),
      'must have 32 entries, not 16',
    ],
    [
      'a scale of NaN',
      () => index.searchTables({ movies: columns(1), tables: zeros, scale: Number.NaN }, 1),
      'scale of a query is NaN',
    ],
    ['a row factor too few', () => index.rowScale([1]), 'must have 2 entries, not 1'],
    [
      'an infinite row factor',
      () => index.rowScale([1, Number.POSITIVE_INFINITY]),
      'row factor is Infinity',
    ],
    [
      'the scale of another index',
      () => index.search({ movies: columns(), codes: [] }, 1, { factors: new Float64Array(3) }),
      'must have 2 entries, not 3',
    ],
    [
      'weights too few',
      () => index.squaredNorms(new Float32Array(2)),
      'must have 3 entries, not 2',
    ],
    [
      'a row too high',
      () => index.scoreMovies(rows(2), new Int32Array(16)),
      'A row is 2; it must be an integer of 0 to 1.',
    ],
    [
      'more rows than there are',
      () => index.codesOf(rows(0, 1, 0), columns(0)),
      'number of rows is 3',
    ],
    [
      'tables that do not fit the rows',
      () => index.scoreMovies(rows(0), new Int32Array(15)),
      'must have 16 entries, not 15',
    ],
    ['codes of a row twice', () => index.codesOf(rows(1, 1), columns(0)), 'A row occurs twice'],
    ['codes of a column too high', () => index.codesOf(rows(0), columns(1, 3)), 'A column is 3'],
  ])('%s', (_name, ask, message) => {
    expect(ask).toThrow(RangeError);
    expect(ask).toThrow(message);
  });

  it('do not spoil the next one', () => {
    expect(() => index.search({ movies: columns(1, 7), codes: [1, 1] }, 1)).toThrow(RangeError);
    expect([...index.search({ movies: columns(2), codes: [1] }, 1).ids]).toEqual([1]);
  });
});
