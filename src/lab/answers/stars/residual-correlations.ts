// Unchecked indices: loops over sparse rows and columns, with sums for each movie.
import type { TrainingData } from '../../../trainer/holdout/split';
import { toColumns } from '../../evaluate/methods/columns';
import type { Biases } from './biases';

/** Shrinkage: a correlation over this many common users is halved. */
const SHRINKAGE = 50;

/** Shrunk correlations of one movie's residuals (ratings minus biases) with those of all others; computed when first asked for. */
export function residualCorrelations(
  { matrix: { rows }, catalogue }: TrainingData,
  { mean, users, movies: ofMovies }: Biases,
): (movie: number) => Float32Array {
  const movies = catalogue.movieIds.length;
  const columns = toColumns(rows, movies);
  const residual = (user: number, movie: number, code: number) =>
    code / 2 - mean - users[user] - ofMovies[movie];
  const known = new Map<number, Float32Array>();
  return (movie) => {
    const found = known.get(movie);
    if (found) return found;
    const products = new Float64Array(movies);
    const mine = new Float64Array(movies);
    const theirs = new Float64Array(movies);
    const counts = new Uint32Array(movies);
    for (let c = columns.starts[movie]; c < columns.starts[movie + 1]; c++) {
      const user = columns.users[c];
      const own = residual(user, movie, columns.codes[c]);
      for (let e = rows.starts[user]; e < rows.starts[user + 1]; e++) {
        const other = rows.movies[e];
        const rest = residual(user, other, rows.codes[e]);
        products[other] += own * rest;
        mine[other] += own * own;
        theirs[other] += rest * rest;
        counts[other]++;
      }
    }
    const row = Float32Array.from(products, (product, other) =>
      product === 0 || other === movie
        ? 0
        : ((product / Math.sqrt(mine[other] * theirs[other])) * counts[other]) /
          (counts[other] + SHRINKAGE),
    );
    known.set(movie, row);
    return row;
  };
}
