// Unchecked indices: loops over sparse rows and columns, with sums for each movie.
import type { TrainingData } from '../../../trainer/holdout/split';
import { Solver } from '../../../trainer/solver/solver';
import { toColumns } from '../../evaluate/methods/columns';

const THREADS = 2;
const RIDGE = 300;
const FEWEST = 5;
const LIKED = 8;
/** Fewest users who like both movies; with fewer, a lift is chance. */
const FEWEST_BOTH = 5;

/** Scores all movies by their similarity to one of them. */
type ScoresTo = (movie: number) => Float64Array;

/** Ratings as shares of five stars. */
const VALUES = Float32Array.from({ length: 16 }, (_, code) => (code <= 10 ? code / 10 : 0));

/** Cosine of the columns of ratings. */
export function cosine(data: TrainingData): ScoresTo {
  const norms = new Float64Array(data.catalogue.titles.length);
  const { rows } = data.matrix;
  rows.movies.forEach((movie, e) => {
    norms[movie] += rows.codes[e] ** 2;
  });
  const products = productsOf(data, (code) => code);
  return (movie) =>
    products(movie).map((product, other) =>
      product > 0 ? product / Math.sqrt(norms[movie] * norms[other]) : 0,
    );
}

/** Lift: how much more often two movies are liked together than by chance. */
export function lift(data: TrainingData): ScoresTo {
  const { rows } = data.matrix;
  const likes = new Float64Array(data.catalogue.titles.length);
  rows.movies.forEach((movie, e) => {
    if (rows.codes[e] >= LIKED) likes[movie]++;
  });
  const both = productsOf(data, (code) => (code >= LIKED ? 1 : 0));
  return (movie) =>
    both(movie).map((n, other) => (n >= FEWEST_BOTH ? n / (likes[movie] * likes[other]) : 0));
}

/** For each movie, its inner product with every other one: the sum over users of the products of their ratings' values. */
function productsOf(
  { matrix: { rows }, catalogue }: TrainingData,
  worth: (code: number) => number,
): ScoresTo {
  const movies = catalogue.titles.length;
  const columns = toColumns(rows, movies);
  return (movie) => {
    const products = new Float64Array(movies);
    for (let c = columns.starts[movie]; c < columns.starts[movie + 1]; c++) {
      const user = columns.users[c];
      const own = worth(columns.codes[c]);
      for (let e = rows.starts[user]; e < rows.starts[user + 1]; e++) {
        products[rows.movies[e]] += own * worth(rows.codes[e]);
      }
    }
    return products;
  };
}

/**
 * Columns of EASE (Steck 2019): the weights that predict a movie. They rank like -P, where P is the inverse of the regularised Gram
 * matrix.
 */
export async function easeColumns({ catalogue, matrix }: TrainingData): Promise<ScoresTo> {
  const movies = catalogue.titles.length;
  const covered = catalogue.ratingCounts.filter((count) => count >= FEWEST).length;
  const solver = await Solver.create(matrix.rows, covered, { threads: THREADS, matrices: 1 });
  try {
    const [gram] = solver.matrices;
    await solver.gram(gram, VALUES, new Float32Array(matrix.userIds.length).fill(1));
    gram.setDiagonal(gram.diagonal().map((diagonal) => diagonal + RIDGE));
    await solver.invert(gram);
    const minusP = new Float32Array(covered * covered);
    for (let i = 0; i < covered; i++) {
      gram.readRow(i, minusP.subarray(i * covered, (i + 1) * covered));
    }
    return (movie) => {
      const scores = new Float64Array(movies).fill(Number.NEGATIVE_INFINITY);
      if (movie < covered) scores.set(minusP.subarray(movie * covered, (movie + 1) * covered));
      return scores;
    };
  } finally {
    await solver.close();
  }
}
