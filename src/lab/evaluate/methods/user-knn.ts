// Unchecked indices: loops over sparse rows and columns, with sums for each user and movie.
import { best } from '../../../trainer/holdout/metrics';
import type { TrainingData } from '../../../trainer/holdout/split';
import type { Method, Ranker } from '../method';
import { type RatingColumns, toColumns } from './columns';

const NEIGHBOURS = [50, 100, 200, 300];

interface Weighting {
  readonly name: string;
  /** Weight of each movie's ratings in the rows. */
  weights(data: TrainingData): Float64Array;
}

const idf: Weighting = {
  name: 'idf',
  weights: ({ catalogue, matrix }) =>
    Float64Array.from(catalogue.ratingCounts, (count) =>
      Math.log((1 + matrix.userIds.length) / (1 + count)),
    ),
};

/**
 * User-kNN: the cosine of IDF-weighted rating rows; scores are the sums of the nearest users' ratings, weighted by it.
 */
export const userKnn: Method = {
  name: 'User-kNN (IDF)',
  settings: NEIGHBOURS.map((k) => `K ${k}`),
  fit: async (data) => {
    const similarities = cosineToRows(data, idf.weights(data));
    return NEIGHBOURS.map((k) => neighbourRanker(data, similarities, k));
  },
};

/** Cosine of a profile with every row. */
export type Similarities = (profile: {
  readonly movies: readonly number[];
  readonly codes: readonly number[];
}) => Float64Array;

export function cosineToRows(data: TrainingData, weights: ArrayLike<number>): Similarities {
  const { rows, userIds } = data.matrix;
  const columns = toColumns(rows, data.catalogue.titles.length);
  const norms = new Float64Array(userIds.length);
  for (let u = 0; u < norms.length; u++) {
    for (let e = rows.starts[u]; e < rows.starts[u + 1]; e++) {
      norms[u] += (weights[rows.movies[e]] * rows.codes[e]) ** 2;
    }
    norms[u] = Math.sqrt(norms[u]);
  }
  return ({ movies, codes }) => {
    const products = new Float64Array(norms.length);
    let square = 0;
    movies.forEach((movie, i) => {
      square += (weights[movie] * codes[i]) ** 2;
      addColumn(products, columns, movie, weights[movie] ** 2 * codes[i]);
    });
    const norm = Math.sqrt(square) || 1;
    return products.map((product, u) => (norms[u] > 0 ? product / (norm * norms[u]) : 0));
  };
}

function addColumn(
  products: Float64Array,
  { starts, users, codes }: RatingColumns,
  movie: number,
  factor: number,
): void {
  for (let e = starts[movie]; e < starts[movie + 1]; e++) products[users[e]] += factor * codes[e];
}

/** Sums the ratings of the K nearest rows, weighted by similarity. */
export function neighbourRanker(data: TrainingData, similarities: Similarities, k: number): Ranker {
  const { rows } = data.matrix;
  const scores = new Float32Array(data.catalogue.titles.length);
  return {
    score(profile) {
      scores.fill(0);
      const similarity = similarities(profile);
      for (const u of best(similarity, k, NONE)) {
        for (let e = rows.starts[u]; e < rows.starts[u + 1]; e++) {
          scores[rows.movies[e]] += similarity[u] * rows.codes[e];
        }
      }
      return scores;
    },
  };
}

const NONE: ReadonlySet<number> = new Set();
