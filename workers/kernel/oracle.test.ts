import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Random, seededRandom } from '../../src/pack/index';
import type { FlatIPIndex } from './kernel';
import { columns, indexOf, rows } from './testing/indexes';
import { type Matrix, randomCode, randomMatrix } from './testing/matrix';
import { DenseOracle } from './testing/oracle';
import type { MovieIndex, RatingQuery, SearchResult, TableQuery } from './types';

const module = new WebAssembly.Module(
  readFileSync(new URL('./build/kernel.wasm', import.meta.url)),
);

/** From 90 % of the users, as dense columns, down to 1 %, as postings. */
const longTail = (movie: number) => 0.01 + 0.9 / (1 + movie / 4);
const few = () => 0.02;
const everything = () => 1;

const shapes: [string, number, number, (movie: number) => number][] = [
  ['one user, one movie', 1, 1, everything],
  ['a handful', 3, 5, () => 0.6],
  ['a block less one', 127, 20, longTail],
  ['a block', 128, 20, longTail],
  ['a block and one', 129, 20, longTail],
  ['no ratings', 40, 6, () => 0],
  ['all ratings', 300, 40, everything],
  ['as many users as classes', 1024, 30, longTail],
  ['dense and sparse columns', 3000, 120, longTail],
  ['sparse columns only', 2500, 80, few],
  ['profiles past 16-bit sums', 200, 1500, () => 0.3],
  ['too many columns of 1/8 for the memory', 20_000, 350, () => 0.13],
  ['the most users', 65_536, 3, few],
  ['the most movies', 5, 65_536, few],
];

describe.each(shapes)('kernel and oracle, %s', (_name, users, movies, density) => {
  const random = seededRandom(users * 31 + movies);
  const matrix = randomMatrix(users, movies, density, random);
  repeatRows(matrix);
  const oracle = new DenseOracle(matrix);
  const ready = indexOf(module, matrix);

  it('find the same rows for profiles of every size', async () => {
    const index = await ready;
    for (const size of [0, 1, 2, 5, 20, 100, movies]) {
      const profile = randomProfile(matrix, size, random);
      for (const k of [1, 15, 200]) {
        expectSame(index.search(profile, k), oracle.search(profile, k));
      }
    }
  });

  it('find the same rows for k near and past the number of rows', async () => {
    const index = await ready;
    const profile = randomProfile(matrix, 3, random);
    for (const k of [1024, 1025, users - 1, users, users + 1].filter((k) => k > 0)) {
      expectSame(index.search(profile, k), oracle.search(profile, k));
    }
  });

  it('find the same rows with tables, negative and large ones too, and other scales', async () => {
    const index = await ready;
    for (const reach of [1, 300, 32_767]) {
      const query = randomTables(matrix, 12, reach, random);
      const factors = Float64Array.from({ length: users }, () => random() - 0.2);
      const scale = index.rowScale(factors);
      expectSame(index.searchTables(query, 50, scale), oracle.searchTables(query, 50, scale));
      expectSame(index.searchTables(query, 50), oracle.searchTables(query, 50));
    }
  });

  it('agree on norms, movie scores and codes', async () => {
    const index = await ready;
    const weights = Float32Array.from({ length: movies }, random);
    expectNear(index.squaredNorms(weights), oracle.squaredNorms(weights));
    const ids = rows(...Uint32Array.from({ length: Math.min(users, 60) }, () => random() * users));
    const tables = Int32Array.from({ length: 16 * ids.length }, () => 2e7 * (random() - 0.5));
    expect(index.scoreMovies(ids, tables)).toEqual(oracle.scoreMovies(ids, tables));
    const asked = columns(...Array.from({ length: 20 }, () => Math.floor(random() * movies)));
    const distinct = [...new Set(ids)];
    expect(index.codesOf(distinct, asked)).toEqual(oracle.codesOf(distinct, asked));
  });
});

describe('kernel and oracle, at the bounds of the sums', () => {
  const random = seededRandom(7);
  const matrix = randomMatrix(140, 700, () => 0.9, random);
  const movies = columns(...Array.from({ length: 700 }, (_, movie) => movie));

  it.each([
    ['as far up as tables go', () => 32_767],
    ['as far down', () => -32_768],
    ['up and down', (movie: number) => (movie % 3 === 0 ? -32_768 : 32_767)],
    ['just under a move to 32 bits', () => 46],
    ['just past it', () => 47],
  ])('%s', async (_name, value) => {
    const index = await indexOf(module, matrix);
    const oracle = new DenseOracle(matrix);
    const tables = Int16Array.from({ length: 16 * 700 }, (_, at) =>
      at % 16 === 0 ? 0 : value(Math.floor(at / 16)),
    );
    const query: TableQuery = { movies, tables, scale: 1e-6 };
    expectSame(index.searchTables(query, 140), oracle.searchTables(query, 140));
  });
});

/** Small, so that a difference shrinks to the few ratings that make it; `codes` is dealt out row by row. */
const smallCase = fc
  .record({ users: fc.integer({ min: 1, max: 260 }), movies: fc.integer({ min: 1, max: 12 }) })
  .chain(({ users, movies }) =>
    fc.record({
      users: fc.constant(users),
      movies: fc.constant(movies),
      // Half of them are 0: not rated.
      codes: fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 10 })), {
        minLength: users * movies,
        maxLength: users * movies,
      }),
      profile: fc.uniqueArray(
        fc.record({ movie: fc.nat(movies - 1), code: fc.integer({ min: 1, max: 10 }) }),
        { selector: ({ movie }) => movie },
      ),
      k: fc.integer({ min: 1, max: 300 }),
    }),
  );

describe('kernel and oracle, any small matrix and profile', () => {
  it('find the same rows', async () => {
    const property = fc.asyncProperty(smallCase, async ({ users, movies, codes, profile, k }) => {
      const matrix = { users, movies, codes: Uint8Array.from(codes) };
      const query = {
        movies: columns(...profile.map(({ movie }) => movie)),
        codes: profile.map(({ code }) => code),
      };
      const index = await indexOf(module, matrix);
      expectSame(index.search(query, k), new DenseOracle(matrix).search(query, k));
    });
    await fc.assert(property, { seed: 21, numRuns: 200 });
  });
});

describe('rows that are all the same', () => {
  it('come in order', async () => {
    const matrix = { users: 3000, movies: 4, codes: new Uint8Array(12_000).fill(7) };
    const index: FlatIPIndex = await indexOf(module, matrix);
    const { ids, scores } = index.search({ movies: columns(2), codes: [10] }, 100);
    expect([...ids]).toEqual(Array.from({ length: 100 }, (_, row) => row));
    expect([...scores]).toEqual(Array.from({ length: 100 }, () => 0.5));
  });
});

/** Makes a row in ten the same as the one before, so that there are ties. */
function repeatRows({ users, movies, codes }: Matrix): void {
  for (let row = 10; row < users; row += 10) {
    codes.copyWithin(row * movies, (row - 1) * movies, row * movies);
  }
}

function randomMovies({ movies }: Matrix, size: number, random: Random): MovieIndex[] {
  const chosen = new Set<number>();
  while (chosen.size < Math.min(size, movies)) chosen.add(Math.floor(random() * movies));
  return columns(...chosen);
}

function randomProfile(matrix: Matrix, size: number, random: Random): RatingQuery {
  const movies = randomMovies(matrix, size, random);
  return { movies, codes: movies.map(() => randomCode(random)) };
}

function randomTables(matrix: Matrix, size: number, reach: number, random: Random): TableQuery {
  const movies = randomMovies(matrix, size, random);
  const tables = Int16Array.from({ length: 16 * movies.length }, (_, at) =>
    at % 16 === 0 ? 0 : Math.round((2 * random() - 1) * reach),
  );
  return { movies, tables, scale: random() - 0.5 };
}

function expectSame(actual: SearchResult, expected: SearchResult): void {
  expect(actual.ids).toEqual(expected.ids);
  expectNear(actual.scores, expected.scores);
}

/** Within a millionth of the largest value, or of 1. */
function expectNear(actual: ArrayLike<number>, expected: ArrayLike<number>): void {
  expect(actual.length).toBe(expected.length);
  let largest = 1;
  let worst = 0;
  for (let i = 0; i < expected.length; i++) {
    largest = Math.max(largest, Math.abs(expected[i]!));
    worst = Math.max(worst, Math.abs(actual[i]! - expected[i]!));
  }
  expect(worst).toBeLessThanOrEqual(1e-6 * largest);
}
