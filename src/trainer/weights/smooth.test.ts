import { describe, expect, it } from 'vitest';
import { randomData } from '../holdout/fixtures';
import { seededRandom } from '../random';
import { smoother } from './smooth';
import { leadingSubspace } from './subspace';

const VALUES = Float32Array.from({ length: 16 }, (_, code) => (code <= 10 ? code / 10 : 0));
const USERS = 50;
const MOVIES = 18;
const { rows } = randomData(6, USERS, MOVIES).matrix;

type Vector = ArrayLike<number>;

function dot(a: Vector, b: Vector): number {
  return Array.from(a).reduce((sum, value, i) => sum + value * b[i]!, 0);
}

/** X'X, X the values of the ratings, over the first movies. */
function gram(movies: number): number[][] {
  const table = Array.from({ length: USERS }, (_, u) => {
    const row = new Array<number>(MOVIES).fill(0);
    for (let e = rows.starts[u]!; e < rows.starts[u + 1]!; e++) {
      row[rows.movies[e]!] = VALUES[rows.codes[e]!]!;
    }
    return row.slice(0, movies);
  });
  return Array.from({ length: movies }, (_, i) =>
    Array.from({ length: movies }, (_entry, j) =>
      table.reduce((sum, row) => sum + row[i]! * row[j]!, 0),
    ),
  );
}

/** By power iteration, one after the other, the earlier ones taken out of the matrix. */
function eigenvalues(matrix: number[][]): number[] {
  let rest = matrix;
  return matrix.map(() => {
    let vector = matrix.map((_, i) => 1 + i / 10);
    let value = 0;
    for (let round = 0; round < 3_000; round++) {
      const next = rest.map((row) => dot(row, vector));
      value = Math.sqrt(dot(next, next));
      vector = next.map((x) => x / value);
    }
    rest = rest.map((row, i) => row.map((x, j) => x - value * vector[i]! * vector[j]!));
    return value;
  });
}

describe('leadingSubspace', () => {
  it.each([1, 3, 6])('holds as much of the ratings as %i directions can', (rank) => {
    const matrix = gram(MOVIES);
    const basis = leadingSubspace(rows, MOVIES, VALUES, rank);
    const held = basis.reduce(
      (sum, v) =>
        sum +
        dot(
          v,
          matrix.map((row) => dot(row, v)),
        ),
      0,
    );
    const most = eigenvalues(matrix)
      .slice(0, rank)
      .reduce((sum, value) => sum + value, 0);
    expect(held / most).toBeGreaterThan(0.99);
    expect(held / most).toBeLessThan(1 + 1e-9);
  });

  it('gives orthonormal vectors, the same each time', () => {
    const basis = leadingSubspace(rows, MOVIES, VALUES, 5);
    basis.forEach((a, i) => {
      basis.forEach((b, j) => {
        expect(dot(a, b)).toBeCloseTo(Number(i === j), 12);
      });
    });
    expect(leadingSubspace(rows, MOVIES, VALUES, 5)).toEqual(basis);
  });

  it('leaves out the movies beyond those asked for', () => {
    const matrix = gram(7);
    const direction = leadingSubspace(rows, 7, VALUES, 1)[0]!;
    expect(direction).toHaveLength(7);
    const most = eigenvalues(matrix)[0]!;
    expect(
      dot(
        direction,
        matrix.map((row) => dot(row, direction)),
      ) / most,
    ).toBeCloseTo(1, 6);
  });

  it('has zero vectors where the ratings have fewer directions', () => {
    const two = {
      starts: Uint32Array.of(0, 2, 4),
      movies: Uint16Array.of(0, 1, 1, 2),
      codes: Uint8Array.of(10, 5, 4, 8),
    };
    const basis = leadingSubspace(two, 3, VALUES, 3);
    const lengths = basis.map((v) => Math.round(dot(v, v) * 1e6) / 1e6);
    expect(lengths).toEqual([1, 1, 0]);
  });
});

describe('smoother', () => {
  const random = seededRandom(9);
  const row = Float32Array.from({ length: MOVIES }, () => random() - 0.4);

  it.each([0, 1, 3, 4, 5, 9])('moves a row towards its projection onto %i directions', (rank) => {
    const basis = leadingSubspace(rows, MOVIES, VALUES, rank);
    const smoothed = row.slice();
    smoother(basis, 0.3)(smoothed);
    row.forEach((weight, j) => {
      const projected = basis.reduce((sum, v) => sum + dot(row, v) * v[j]!, 0);
      const expected = rank === 0 ? weight : 0.7 * weight + 0.3 * projected;
      expect(smoothed[j]).toBeCloseTo(expected, 6);
    });
  });

  it('leaves a row as it is that lies in the directions', () => {
    const basis = leadingSubspace(rows, MOVIES, VALUES, 5);
    const within = Float32Array.from(
      { length: MOVIES },
      (_, j) => 2 * basis[1]![j]! - basis[4]![j]!,
    );
    const smoothed = within.slice();
    smoother(basis, 1)(smoothed);
    smoothed.forEach((weight, j) => {
      expect(weight).toBeCloseTo(within[j]!, 6);
    });
  });
});
