// Unchecked indices: loops over sparse rows and columns, with sums for each movie.
import type { TrainingData } from '../../../trainer/holdout/split';
import type { Method } from '../method';
import { toColumns } from './columns';

const NEIGHBOURS = [50, 200, Number.POSITIVE_INFINITY];

/** Item-kNN: the cosine of rating columns; only the strongest of each source movie are kept. */
export const itemKnn: Method = {
  name: 'Item-kNN (cosine)',
  settings: NEIGHBOURS.map((k) => (Number.isFinite(k) ? `K ${k}` : 'all')),
  fit: async (data) => {
    const cosine = cosineOf(data);
    const movies = data.catalogue.titles.length;
    return NEIGHBOURS.map((k) => {
      const thresholdOf = thresholds(cosine, k < movies ? movies - k : null);
      const scores = new Float32Array(movies);
      return {
        score({ movies: given, codes }) {
          scores.fill(0);
          given.forEach((movie, i) => {
            const row = cosine(movie);
            const threshold = thresholdOf(movie);
            for (let j = 0; j < movies; j++) {
              if (row[j] >= threshold) scores[j] += codes[i] * row[j];
            }
          });
          return scores;
        },
      };
    });
  },
};

/** Per movie, the value at a rank of its sorted row, cached once computed; 0 without a rank. */
function thresholds(cosine: (movie: number) => Float32Array, place: number | null) {
  const known = new Map<number, number>();
  return (movie: number): number => {
    const value = known.get(movie) ?? (place === null ? 0 : cosine(movie).slice().sort()[place]);
    known.set(movie, value);
    return value;
  };
}

/** Cosines of one movie's column with all columns, computed when first asked for. */
function cosineOf(data: TrainingData): (movie: number) => Float32Array {
  const { rows } = data.matrix;
  const movies = data.catalogue.titles.length;
  const columns = toColumns(rows, movies);
  const norms = new Float64Array(movies);
  rows.movies.forEach((movie, e) => {
    norms[movie] += rows.codes[e] ** 2;
  });
  const known = new Map<number, Float32Array>();
  return (movie) => {
    const found = known.get(movie);
    if (found) return found;
    const products = new Float64Array(movies);
    for (let c = columns.starts[movie]; c < columns.starts[movie + 1]; c++) {
      const u = columns.users[c];
      for (let e = rows.starts[u]; e < rows.starts[u + 1]; e++) {
        products[rows.movies[e]] += columns.codes[c] * rows.codes[e];
      }
    }
    const row = Float32Array.from(products, (product, j) =>
      product > 0 && j !== movie ? product / Math.sqrt(norms[movie] * norms[j]) : 0,
    );
    known.set(movie, row);
    return row;
  };
}
