import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { columns, indexOf, rows } from './testing/indexes';
import { type Matrix, matrixOf } from './testing/matrix';
import { DenseOracle, type Index } from './testing/oracle';

const module = new WebAssembly.Module(
  readFileSync(new URL('./build/kernel.wasm', import.meta.url)),
);

/** Norms 5, 5, 10, 10 and 0. Row 3 is twice row 0. */
const MATRIX = matrixOf([
  [3, 4, 0],
  [4, 3, 0],
  [0, 0, 10],
  [6, 8, 0],
  [0, 0, 0],
]);
const PROFILE = { movies: columns(1, 0), codes: [4, 3] };

/** A table of 16 entries with the given ones set. */
function table(entries: Readonly<Record<number, number>>): number[] {
  return Array.from({ length: 16 }, (_, code) => entries[code] ?? 0);
}

const makers: [string, (matrix: Matrix) => Promise<Index>][] = [
  ['kernel', (matrix) => indexOf(module, matrix)],
  ['oracle', async (matrix) => new DenseOracle(matrix)],
];

describe.each(makers)('known answers of the %s', (_name, make) => {
  it('ranks rows by cosine, equal ones by lower row', async () => {
    const index = await make(MATRIX);
    const { ids, scores } = index.search(PROFILE, 4);
    expect([...ids]).toEqual([0, 3, 1, 2]);
    expect([...scores]).toEqual([1, 1, Math.fround(0.96), 0]);
  });

  it('counts its rows and columns', async () => {
    const index = await make(MATRIX);
    expect([index.ntotal, index.d]).toEqual([5, 3]);
  });

  it('returns every row when k is larger than their number', async () => {
    const index = await make(MATRIX);
    const { ids, scores } = index.search(PROFILE, 100);
    expect([...ids]).toEqual([0, 3, 1, 2, 4]);
    expect([...scores]).toEqual([1, 1, Math.fround(0.96), 0, 0]);
  });

  it('gives an empty profile the first rows, with score 0', async () => {
    const index = await make(MATRIX);
    const { ids, scores } = index.search({ movies: columns(), codes: [] }, 3);
    expect([...ids]).toEqual([0, 1, 2]);
    expect([...scores]).toEqual([0, 0, 0]);
  });

  it('searches unnormalised rows with a scale of ones', async () => {
    const index = await make(MATRIX);
    const { ids, scores } = index.search(PROFILE, 3, index.rowScale([1, 1, 1, 1, 1]));
    expect([...ids]).toEqual([3, 0, 1]);
    expect([...scores]).toEqual([10, 5, Math.fround(4.8)]);
  });

  it('adds what the tables say, dislikes below the rows that rated nothing', async () => {
    const index = await make(MATRIX);
    const tables = Int16Array.from([...table({ 3: 7, 4: -5 }), ...table({ 3: -6, 8: 9 })]);
    const query = { movies: columns(0, 1), tables, scale: 0.5 };
    const { ids, scores } = index.searchTables(query, 5, index.rowScale([1, 1, 1, 2, 1]));
    expect([...ids]).toEqual([3, 0, 2, 4, 1]);
    expect([...scores]).toEqual([9, 3.5, 0, 0, -5.5]);
  });

  it('never gives the score -0', async () => {
    const index = await make(MATRIX);
    const none = { movies: columns(), tables: new Int16Array(0), scale: -1 };
    expect(index.searchTables(none, 1).scores[0]).toBe(0);
  });

  it('weighs the columns in the squared norms', async () => {
    const index = await make(MATRIX);
    expect([...index.squaredNorms(Float32Array.of(1, 1, 1))]).toEqual([25, 25, 100, 100, 0]);
    expect([...index.squaredNorms(Float32Array.of(0.5, 2, 0))]).toEqual([36.5, 26, 0, 146, 0]);
  });

  it('sums what rows say of the movies', async () => {
    const index = await make(MATRIX);
    const tables = Int32Array.from([
      ...table({ 0: 100, 10: 1 }),
      ...table({ 3: 8, 4: -6 }),
      ...table({ 3: -16, 4: 4 }),
    ]);
    expect([...index.scoreMovies(rows(2, 0, 1), tables)]).toEqual([12, -22, 1]);
  });

  it('tells how rows rated movies', async () => {
    const index = await make(MATRIX);
    expect([...index.codesOf(rows(4, 3, 0, 1), columns(1))]).toEqual([0, 8, 4, 3]);
    expect([...index.codesOf(rows(4, 3, 0, 1), columns(1, 1))]).toEqual([0, 8, 4, 3, 0, 8, 4, 3]);
    expect([...index.codesOf(rows(), columns(1))]).toEqual([]);
    expect([...index.codesOf(rows(4), columns())]).toEqual([]);
  });
});
