import type { TrainingData } from '../../../trainer/holdout/split';
import type { Interviewer } from './interview';

const CODES = 10;

/** Asks in a fixed order, regardless of the answers. @param worth one per movie, the highest first; ties to the lower column */
export function inOrderOf(worth: ArrayLike<number>): Interviewer {
  const order = Array.from(worth, (_, movie) => movie).sort(
    (a, b) => worth[b]! - worth[a]! || a - b,
  );
  return inOrder(order);
}

export function inOrder(order: readonly number[]): Interviewer {
  return ({ asked }) => order[asked.length] ?? null;
}

export function popularity({ catalogue }: TrainingData): Interviewer {
  return inOrderOf(catalogue.ratingCounts);
}

/** Rashid et al., "Getting to know you", IUI 2002: popularity times the entropy of the stars. */
export function popularityTimesEntropy(data: TrainingData): Interviewer {
  return inOrderOf(
    histograms(data).map((histogram) => {
      const count = histogram.reduce((sum, n) => sum + n, 0);
      const entropy = histogram.reduce(
        (sum, n) => (n > 0 ? sum - (n / count) * Math.log(n / count) : sum),
        0,
      );
      return Math.log1p(count) * entropy;
    }),
  );
}

/** Popularity times the variance of the stars. */
export function popularityTimesVariance(data: TrainingData): Interviewer {
  return inOrderOf(
    histograms(data).map((histogram) => {
      const count = histogram.reduce((sum, n) => sum + n, 0);
      if (count === 0) return 0;
      const mean = histogram.reduce((sum, n, code) => sum + n * code, 0) / count;
      const squares = histogram.reduce((sum, n, code) => sum + n * (code - mean) ** 2, 0);
      return Math.sqrt(count) * (squares / count);
    }),
  );
}

function histograms({ catalogue, matrix }: TrainingData): number[][] {
  const counts = Array.from(catalogue.ratingCounts, () => new Array<number>(CODES + 1).fill(0));
  matrix.rows.movies.forEach((movie, e) => {
    counts[movie]![matrix.rows.codes[e]!]!++;
  });
  return counts;
}
