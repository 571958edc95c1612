import { expect, it } from 'vitest';
import type { RatingRows } from '../../pack/types';
import { smoother } from './smooth';
import { leadingSubspace } from './subspace';
import { trainWeights, trainWholeWeights } from './train';

const VALUES = Float32Array.from({ length: 16 }, (_, code) =>
  code >= 1 && code <= 10 ? (code - 4) / 6 : 0,
);
const RIDGE = 0.7;

const OPTIONS = {
  profileSize: 2,
  ridge: RIDGE,
  activityPower: 0,
  smoothing: null,
  values: VALUES,
  minRatings: 1,
  keep: 5,
  threads: 2,
};

/** Users by rows, movies by columns, rating codes; 0 = not rated. */
const TABLE = [
  [10, 8, 0, 3, 0],
  [9, 0, 7, 0, 2],
  [0, 6, 8, 1, 0],
  [10, 9, 2, 0, 5],
  [7, 0, 0, 4, 0],
  [8, 3, 10, 0, 0],
];

function compress(table: number[][]): RatingRows {
  const rated = table.map((row) => row.flatMap((code, movie) => (code ? [{ code, movie }] : [])));
  const starts = [0];
  for (const row of rated) starts.push(starts[starts.length - 1] + row.length);
  return {
    starts: Uint32Array.from(starts),
    movies: Uint16Array.from(rated.flat(), ({ movie }) => movie),
    codes: Uint8Array.from(rated.flat(), ({ code }) => code),
  };
}

/** All ways to choose n of the entries. */
function subsets(entries: number[], n: number): number[][] {
  if (n === 0) return [[]];
  return entries.flatMap((first, i) =>
    subsets(entries.slice(i + 1), n - 1).map((rest) => [first, ...rest]),
  );
}

/** Solves A x = y by Gaussian elimination with pivoting. */
function solve(a: number[][], y: number[]): number[] {
  const m = a.map((row, i) => [...row, y[i]]);
  for (let k = 0; k < m.length; k++) {
    const pivot = m
      .slice(k)
      .reduce((best, row, i) => (Math.abs(row[k]) > Math.abs(m[best][k]) ? k + i : best), k);
    [m[k], m[pivot]] = [m[pivot], m[k]];
    for (let i = 0; i < m.length; i++) {
      if (i === k) continue;
      const f = m[i][k] / m[k][k];
      for (let j = k; j <= m.length; j++) m[i][j] -= f * m[k][j];
    }
  }
  return m.map((row, i) => row[m.length] / row[i]);
}

/**
 * The ridge regression itself, target by target, over every profile of n ratings of every user:
 * minimise Σ (target - b₀ - Σ_{i≠j} x_i B_ij)² + λ Σ B_ij², withheld ratings as targets.
 */
function bruteForce(profileSize: number): { weights: number[][]; intercepts: number[] } {
  const movies = TABLE[0].length;
  const profiles = TABLE.flatMap((row) => {
    const rated = row.flatMap((code, movie) => (code ? [movie] : []));
    const n = Math.min(profileSize, rated.length - 1);
    const chosen = subsets(rated, n);
    return chosen.map((shown) => ({ row, shown, share: 1 / chosen.length }));
  });
  const scale =
    TABLE.reduce((sum, row) => {
      const all = row.filter(Boolean).length;
      const n = Math.min(profileSize, all - 1);
      return sum + (n * (all - n)) / (all * (all - 1));
    }, 0) / TABLE.length;
  const weights: number[][] = Array.from({ length: movies }, () => new Array(movies).fill(0));
  const intercepts: number[] = [];
  for (let target = 0; target < movies; target++) {
    const others = [...Array(movies).keys()].filter((movie) => movie !== target);
    const size = others.length + 1;
    const a = Array.from({ length: size }, (_, i) =>
      Array.from({ length: size }, (_, j) => (i === j && i > 0 ? RIDGE * scale : 0)),
    );
    const y = new Array(size).fill(0);
    for (const { row, shown, share } of profiles) {
      const x = [1, ...others.map((movie) => (shown.includes(movie) ? VALUES[row[movie]] : 0))];
      const wanted = shown.includes(target) ? 0 : VALUES[row[target]];
      for (let i = 0; i < size; i++) {
        y[i] += share * x[i] * wanted;
        for (let j = 0; j < size; j++) a[i][j] += share * x[i] * x[j];
      }
    }
    const [intercept, ...column] = solve(a, y);
    intercepts.push(intercept);
    others.forEach((movie, i) => {
      weights[movie][target] = column[i];
    });
  }
  return { weights, intercepts };
}

it.each([1, 2, 3])(
  'is the ridge regression over every profile of %i ratings',
  async (profileSize) => {
    const trained = await trainWeights(compress(TABLE), 5, {
      profileSize,
      ridge: RIDGE,
      activityPower: 0,
      smoothing: null,
      values: VALUES,
      minRatings: 1,
      keep: 5,
      threads: 2,
    });
    const { weights, intercepts } = bruteForce(profileSize);
    for (let i = 0; i < 5; i++) {
      const dense = new Array(5).fill(0);
      for (let e = trained.starts[i]; e < trained.starts[i + 1]; e++) {
        dense[trained.movies[e]] = trained.values[e] * trained.scales[i];
      }
      // Rounding to int8 is half a step at most.
      const tolerance = trained.scales[i] * 0.51 + 1e-5;
      for (let j = 0; j < 5; j++) {
        expect(Math.abs(dense[j] - weights[i][j])).toBeLessThan(tolerance);
      }
    }
    for (let j = 0; j < 5; j++) expect(trained.intercepts[j]).toBeCloseTo(intercepts[j], 2);
  },
);

it('leaves movies with too few ratings to their intercepts', async () => {
  const trained = await trainWeights(compress(TABLE), 5, { ...OPTIONS, minRatings: 4 });
  const rated = TABLE[0].map((_, m) => TABLE.filter((row) => row[m] > 0).length);
  expect(rated).toEqual([5, 4, 4, 3, 2]);
  expect(trained.starts[5]).toBe(trained.starts[3]);
  expect(Math.max(...trained.movies)).toBe(2);
  expect(trained.intercepts).toHaveLength(5);
});

it('smooths the weights, and has no weight of a film with itself', async () => {
  const rows = compress(TABLE);
  const rank = 2;
  const plain = await trainWholeWeights(rows, 5, OPTIONS);
  const trained = await trainWholeWeights(rows, 5, { ...OPTIONS, smoothing: { rank, share: 0.6 } });
  const smooth = smoother(leadingSubspace(rows, 5, VALUES, rank), 0.6);
  for (let i = 0; i < 5; i++) {
    const expected = plain.values.slice(5 * i, 5 * i + 5);
    smooth(expected);
    expected[i] = 0;
    expect([...trained.values.slice(5 * i, 5 * i + 5)]).toEqual([...expected]);
  }
  expect(trained.values).not.toEqual(plain.values);
});
