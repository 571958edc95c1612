import { afterEach, describe, expect, it } from 'vitest';
import { type RatingRows, seededRandom } from '../../pack/index';
import type { SymmetricMatrix } from './matrix';
import { Solver } from './solver';

const VALUES = Float32Array.from({ length: 16 }, (_, code) => (code <= 10 ? code / 10 : 0));

let solver: Solver | undefined;
afterEach(() => solver?.close());

function randomRows(
  users: number,
  movies: number,
  density: number | ((movie: number) => number),
  seed: number,
): RatingRows {
  const densityOf = typeof density === 'number' ? () => density : density;
  const random = seededRandom(seed);
  const starts = [0];
  const columns: number[] = [];
  const codes: number[] = [];
  for (let u = 0; u < users; u++) {
    for (let m = 0; m < movies; m++) {
      if (random() >= densityOf(m)) continue;
      columns.push(m);
      codes.push(1 + Math.floor(random() * 10));
    }
    starts.push(columns.length);
  }
  return {
    starts: Uint32Array.from(starts),
    movies: Uint16Array.from(columns),
    codes: Uint8Array.from(codes),
  };
}

function denseGram(rows: RatingRows, movies: number, weights: Float32Array): number[][] {
  const gram = Array.from({ length: movies }, () => new Array<number>(movies).fill(0));
  for (let u = 0; u + 1 < rows.starts.length; u++) {
    for (let a = rows.starts[u]!; a < rows.starts[u + 1]!; a++) {
      for (let b = rows.starts[u]!; b < rows.starts[u + 1]!; b++) {
        gram[rows.movies[a]!]![rows.movies[b]!]! +=
          (weights[u]! * rows.codes[a]! * rows.codes[b]!) / 100;
      }
    }
  }
  return gram;
}

describe.each([
  { movies: 5, threads: 1 },
  { movies: 64, threads: 2 },
  { movies: 150, threads: 2 },
  { movies: 257, threads: 3 },
])('Solver with $movies movies on $threads threads', ({ movies, threads }) => {
  const users = 90;
  const rows = randomRows(users, movies, 0.3, movies);
  const weights = Float32Array.from({ length: users }, (_, u) => 1 / (1 + (u % 3)));

  async function open(): Promise<Solver> {
    solver = await Solver.create(rows, movies, { threads, matrices: 2 });
    return solver;
  }

  function dense(matrix: SymmetricMatrix): number[][] {
    const row = new Float32Array(movies);
    return Array.from({ length: movies }, (_, i) => {
      matrix.readRow(i, row);
      return [...row];
    });
  }

  it('gives the Gram matrix, its inverse, and a product', async () => {
    const { matrices } = await open();
    const [gram, other] = [matrices[0]!, matrices[1]!];
    await solver?.gram(gram, VALUES, weights);
    await solver?.gram(other, VALUES, weights);
    const expected = denseGram(rows, movies, weights);
    expectClose(dense(gram), expected, 1e-4);

    const regularised = gram.diagonal().map((d) => 1.5 * d + 2);
    gram.setDiagonal(regularised);
    await solver?.invert(gram);
    const inverse = dense(gram);
    const filled = expected.map((row, i) => row.map((v, j) => (i === j ? regularised[i]! : v)));
    const identity = filled.map((row, i) => row.map((_, j) => (i === j ? -1 : 0)));
    expectClose(multiply(inverse, filled), identity, 1e-5);

    const product: number[][] = [];
    await solver?.productRows(gram, other, (movie, row) => {
      product[movie] = [...row].map((v) => -v);
    });
    const wanted = multiply(inverse, expected);
    expectClose(product, wanted, 1e-4);
    expectClose([[...gram.productDiagonal(other)]], [wanted.map((row, i) => row[i]!)], 1e-4);
  });

  it('adds an outer product, copies, and multiplies by a vector', async () => {
    const { matrices } = await open();
    const [gram, other] = [matrices[0]!, matrices[1]!];
    await solver?.gram(gram, VALUES, weights);
    other.copyFrom(gram);
    const a = Float64Array.from({ length: movies }, (_, i) => 1 + (i % 5));
    other.addOuter(a, -0.5);
    const expected = dense(gram).map((row, i) => row.map((v, j) => v - (a[i]! * a[j]!) / 2));
    expectClose(dense(other), expected, 1e-4);
    const product = expected.map((row) => row.reduce((sum, v, j) => sum + v * a[j]!, 0));
    expectClose([[...other.times(a)]], [product], 1e-2);
  });
});

function multiply(a: number[][], b: number[][]): number[][] {
  return a.map((row) =>
    row.map((_, j) => row.reduce((sum, value, k) => sum + value * b[k]![j]!, 0)),
  );
}

function expectClose(actual: number[][], expected: number[][], tolerance: number): void {
  let worst = actual.length === expected.length ? 0 : Number.POSITIVE_INFINITY;
  for (let i = 0; i < expected.length; i++) {
    for (let j = 0; j < expected[i]!.length; j++) {
      worst = Math.max(worst, Math.abs(actual[i]![j]! - expected[i]![j]!));
    }
  }
  expect(worst).toBeLessThan(tolerance);
}

it('says where a matrix is not positive definite', async () => {
  solver = await Solver.create(randomRows(3, 70, 1, 1), 70, { threads: 2, matrices: 1 });
  const gram = solver.matrices[0]!;
  await solver.gram(gram, VALUES, new Float32Array(3).fill(1));
  gram.setDiagonal(gram.diagonal().map((d) => d - 1));
  await expect(solver.invert(gram)).rejects.toThrow(/not positive definite near movie 0/);
});

it('adds up dense columns and the sparse ones behind them', async () => {
  const rows = randomRows(60, 200, (movie) => (movie < 70 ? 0.5 : 0.03), 5);
  const weights = Float32Array.from({ length: 60 }, (_, u) => u % 4);
  solver = await Solver.create(rows, 200, { threads: 2, matrices: 1 });
  const [gram] = solver.matrices;
  await solver.gram(gram!, VALUES, weights);
  const row = new Float32Array(200);
  const found = Array.from({ length: 200 }, (_, i) => {
    gram!.readRow(i, row);
    return [...row];
  });
  expectClose(found, denseGram(rows, 200, weights), 1e-4);
});

it('looks at the first columns only', async () => {
  const rows = randomRows(20, 30, 0.4, 9);
  const weights = new Float32Array(20).fill(1);
  solver = await Solver.create(rows, 7, { threads: 1, matrices: 1 });
  await solver.gram(solver.matrices[0]!, VALUES, weights);
  const row = new Float32Array(7);
  solver.matrices[0]!.readRow(6, row);
  expectClose([[...row]], [denseGram(rows, 30, weights)[6]!.slice(0, 7)], 1e-4);
});

it('refuses a matrix beyond the address space', async () => {
  const rows = { starts: new Uint32Array(2), movies: new Uint16Array(0), codes: new Uint8Array(0) };
  await expect(Solver.create(rows, 60_000, { threads: 2, matrices: 1 })).rejects.toThrow(
    /60000 movies need 7 GB/,
  );
});
