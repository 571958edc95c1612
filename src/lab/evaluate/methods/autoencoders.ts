// Unchecked indices: loops over the rows of square matrices; the solver makes as many as it is asked for.
import type { TrainingData } from '../../../trainer/holdout/split';
import { Solver } from '../../../trainer/solver/solver';
import type { Method, Ranker } from '../method';

const THREADS = 2;
/** Films with fewer ratings have no row and no column. */
const MIN_RATINGS = 5;
const DROPOUTS = [0.5, 0.8, 0.9, 0.95, 0.98];
const RIDGES = [100, 300, 1000];
const EDLAE_RIDGE = 10;
/** Values of α, the power of the scaling. */
const POWERS = [0, 0.1, 0.2, 0.3];

/** Ratings as shares of five stars. */
const VALUES = Float32Array.from({ length: 16 }, (_, code) => (code <= 10 ? code / 10 : 0));

/** EASE (Steck 2019): B = I - P diag(1 / diag P), P = (X'X + λI)⁻¹, on ratings / 5. */
export const ease: Method = {
  name: 'EASE',
  settings: RIDGES.map((ridge) => `λ ${ridge}`),
  fit: (data) =>
    fitAll(
      data,
      RIDGES.map((ridge) => (diagonal) => diagonal + ridge),
    ),
};

/**
 * EDLAE (Steck 2020): EASE with λ + p / (1 - p) diag(X'X) in place of λ, for dropout p; then scaled as D^α B D^-α, D the movies' numbers
 * of ratings (DAN, arXiv 2504.05805). α = 0 is the method as first published.
 */
export const edlae: Method = {
  name: 'EDLAE, scaled',
  settings: DROPOUTS.flatMap((p) => POWERS.map((power) => `dropout ${p}, α ${power}`)),
  fit: (data) =>
    fitAll(
      data,
      DROPOUTS.map((p) => (diagonal) => diagonal / (1 - p) + EDLAE_RIDGE),
      POWERS,
    ),
};

/** Fits one model for each way to regularise the Gram matrix's diagonal, and makes one ranker per model and power. */
async function fitAll(
  { catalogue, matrix }: TrainingData,
  regularisers: readonly ((diagonal: number) => number)[],
  powers: readonly number[] = [0],
): Promise<Ranker[]> {
  const covered = catalogue.ratingCounts.filter((count) => count >= MIN_RATINGS).length;
  const solver = await Solver.create(matrix.rows, covered, { threads: THREADS, matrices: 2 });
  try {
    const [gram, work] = solver.matrices;
    await solver.gram(gram, VALUES, new Float32Array(matrix.userIds.length).fill(1));
    const rankers: Ranker[] = [];
    for (const regularise of regularisers) {
      work.copyFrom(gram);
      work.setDiagonal(gram.diagonal().map(regularise));
      await solver.invert(work);
      const minusP = new Float32Array(covered * covered);
      for (let i = 0; i < covered; i++) {
        work.readRow(i, minusP.subarray(i * covered, (i + 1) * covered));
      }
      for (const power of powers) {
        const scales = catalogue.ratingCounts.slice(0, covered);
        rankers.push(
          linearRanker(
            minusP,
            Float64Array.from(scales, (count) => count ** power),
            catalogue.titles.length,
          ),
        );
      }
    }
    return rankers;
  } finally {
    await solver.close();
  }
}

/** Scores x B, where B_ij = -P_ij / P_jj times scale i divided by scale j; films without a column come last. */
function linearRanker(minusP: Float32Array, scales: Float64Array, movies: number): Ranker {
  const covered = scales.length;
  const scores = new Float32Array(movies);
  return {
    score(profile) {
      scores.fill(0);
      profile.movies.forEach((movie, g) => {
        if (movie >= covered) return;
        const row = minusP.subarray(movie * covered, (movie + 1) * covered);
        const x = VALUES[profile.codes[g]] * scales[movie];
        for (let j = 0; j < covered; j++) scores[j] += x * row[j];
      });
      for (let j = 0; j < covered; j++) scores[j] /= -minusP[j * covered + j] * scales[j];
      scores.fill(Number.NEGATIVE_INFINITY, covered);
      return scores;
    },
  };
}
