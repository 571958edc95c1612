import { expect, it } from 'vitest';
import type { RatingRows } from '../../pack/types';
import { randomData } from '../holdout/fixtures';
import { smoother } from './smooth';
import type { Shown } from './statistics';
import { leadingSubspace } from './subspace';
import { trainWeights, trainWholeWeights } from './train';

const VALUES = Float32Array.from({ length: 16 }, (_, code) =>
  code >= 1 && code <= 10 ? (code - 4) / 6 : 0,
);
const RIDGE = 0.7;

const OPTIONS = {
  shown: { least: 2, share: 0, independentFrom: Number.POSITIVE_INFINITY },
  ridge: RIDGE,
  popularityPower: 0,
  smoothing: null,
  values: VALUES,
  minRatings: 1,
  keep: 50,
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

/** So few users that the weights come by way of a matrix of users; the second has no pair of which both are shown. */
const FEW_USERS_TABLE = [
  [10, 8, 0, 3, 6, 0, 0, 9, 0, 0, 2, 0],
  [9, 0, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  [0, 6, 8, 1, 0, 10, 4, 0, 5, 7, 0, 3],
];

function compress(table: number[][]): RatingRows {
  const rated = table.map((row) => row.flatMap((code, movie) => (code ? [{ code, movie }] : [])));
  const starts = [0];
  for (const row of rated) starts.push(starts[starts.length - 1]! + row.length);
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
  const m = a.map((row, i) => [...row, y[i]!]);
  for (let k = 0; k < m.length; k++) {
    const pivot = m
      .slice(k)
      .reduce((best, row, i) => (Math.abs(row[k]!) > Math.abs(m[best]![k]!) ? k + i : best), k);
    [m[k], m[pivot]] = [m[pivot]!, m[k]!];
    for (let i = 0; i < m.length; i++) {
      if (i === k) continue;
      const f = m[i]![k]! / m[k]![k]!;
      for (let j = k; j <= m.length; j++) m[i]![j]! -= f * m[k]![j]!;
    }
  }
  return m.map((row, i) => row[m.length]! / row[i]!);
}

/** Every set of a user's films that may be shown, with its probability. */
function profilesOf(rated: number[], { least, share, independentFrom }: Shown) {
  const all = rated.length;
  if (share * all >= independentFrom) {
    return rated
      .flatMap((_, n) => [n, ...(n + 1 === all ? [all] : [])])
      .flatMap((n) =>
        subsets(rated, n).map((films) => ({ films, share: share ** n * (1 - share) ** (all - n) })),
      );
  }
  const chosen = subsets(rated, Math.min(Math.max(least, Math.round(share * all)), all - 1));
  return chosen.map((films) => ({ films, share: 1 / chosen.length }));
}

/**
 * The ridge regression itself, target by target, over every profile of n ratings of every user:
 * minimise Σ (target - b₀ - Σ_{i≠j} x_i B_ij)² + λ Σ B_ij², withheld ratings as targets.
 */
function bruteForce(table: number[][], shown: Shown): number[][] {
  const movies = table[0]!.length;
  const rowsWithProfiles = table.map((row) => {
    const rated = row.flatMap((code, movie) => (code ? [movie] : []));
    return { row, rated, profiles: profilesOf(rated, shown) };
  });
  const scale =
    rowsWithProfiles.reduce((sum, { rated: [one, other], profiles }) => {
      const separate = profiles.filter(
        ({ films }) => films.includes(one!) && !films.includes(other!),
      );
      return sum + separate.reduce((part, { share }) => part + share, 0);
    }, 0) / table.length;
  const profiles = rowsWithProfiles.flatMap(({ row, profiles }) =>
    profiles.map(({ films, share }) => ({ row, profile: films, share })),
  );
  const weights: number[][] = Array.from({ length: movies }, () => new Array(movies).fill(0));
  for (let target = 0; target < movies; target++) {
    const others = [...Array(movies).keys()].filter((movie) => movie !== target);
    const size = others.length + 1;
    const a = Array.from({ length: size }, (_, i) =>
      Array.from({ length: size }, (_, j) => (i === j && i > 0 ? RIDGE * scale : 0)),
    );
    const y = new Array(size).fill(0);
    for (const { row, profile, share } of profiles) {
      const x = [1, ...others.map((movie) => (profile.includes(movie) ? VALUES[row[movie]!] : 0))];
      const wanted = profile.includes(target) ? 0 : VALUES[row[target]!]!;
      for (let i = 0; i < size; i++) {
        y[i] += share * x[i]! * wanted;
        for (let j = 0; j < size; j++) a[i]![j]! += share * x[i]! * x[j]!;
      }
    }
    const [, ...column] = solve(a, y);
    others.forEach((movie, i) => {
      weights[movie]![target] = column[i]!;
    });
  }
  return weights;
}

it.each([
  { least: 1, share: 0, independentFrom: 9 },
  { least: 2, share: 0, independentFrom: 9 },
  { least: 3, share: 0, independentFrom: 9 },
  { least: 1, share: 0.6, independentFrom: 9 },
  { least: 1, share: 0.4, independentFrom: 0 },
  { least: 1, share: 0.4, independentFrom: 1.5 },
])(
  'is the ridge regression over every profile of $least ratings, or of a share of $share, shown independently from $independentFrom on',
  async (shown) => {
    for (const table of [TABLE, FEW_USERS_TABLE]) {
      const movies = table[0]!.length;
      const trained = await trainWholeWeights(compress(table), movies, { ...OPTIONS, shown });
      const weights = bruteForce(table, shown).flat();
      expect(trained.values).toHaveLength(weights.length);
      trained.values.forEach((value, at) => {
        expect(Math.abs(value - weights[at]!)).toBeLessThan(1e-5);
      });
    }
  },
);

it('has no weights of movies with too few ratings', async () => {
  const trained = await trainWeights(compress(TABLE), 5, { ...OPTIONS, minRatings: 4 });
  const rated = TABLE[0]!.map((_, m) => TABLE.filter((row) => row[m]! > 0).length);
  expect(rated).toEqual([5, 4, 4, 3, 2]);
  expect(trained.starts[5]).toBe(trained.starts[3]);
  expect(Math.max(...trained.movies)).toBe(2);
});

it('scales each weight by the source’s popularity over the target’s', async () => {
  const rows = compress(TABLE);
  const plain = await trainWholeWeights(rows, 5, OPTIONS);
  const scaled = await trainWholeWeights(rows, 5, { ...OPTIONS, popularityPower: 0.5 });
  const counts = TABLE[0]!.map((_, m) => TABLE.filter((row) => row[m]! > 0).length);
  for (let i = 0; i < 5; i++) {
    for (let j = 0; j < 5; j++) {
      const expected = plain.values[5 * i + j]! * Math.sqrt(counts[i]! / counts[j]!);
      expect(scaled.values[5 * i + j]).toBeCloseTo(expected, 5);
    }
  }
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

it('keeps more weights of films that many rated, and no more than asked for on the whole', async () => {
  const { rows } = randomData(3, 200, 60).matrix;
  const counts = new Uint32Array(60);
  for (const movie of rows.movies) counts[movie]!++;
  const trained = await trainWeights(rows, 60, { ...OPTIONS, minRatings: 4, keep: 10 });
  const covered = counts.filter((count) => count >= 4).length;
  const kept = (movie: number) => trained.starts[movie + 1]! - trained.starts[movie]!;
  expect(counts[0]).toBeGreaterThan(4 * counts[covered - 1]!);
  expect(kept(0)).toBeGreaterThan(1.5 * kept(covered - 1));
  expect(trained.movies.length).toBeLessThanOrEqual(10 * covered);
  expect(trained.movies.length).toBeGreaterThan(8 * covered);
});
