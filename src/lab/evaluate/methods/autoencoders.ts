import type { TrainingData } from '../../../trainer/holdout/split';
import { Solver } from '../../../trainer/solver/solver';
import type { Method, Ranker } from '../method';

const THREADS = 2;
/** Films with fewer ratings have neither row nor column. */
const MIN_RATINGS = 5;
const DROPOUTS = [0.5, 0.8, 0.9, 0.95, 0.98];
const RIDGES = [100, 300, 1000];
const EDLAE_RIDGE = 10;

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

/** EDLAE (Steck 2020): EASE with λ + p / (1 - p) diag(X'X) in place of λ, for dropout p. */
export const edlae: Method = {
  name: 'EDLAE',
  settings: DROPOUTS.map((p) => `dropout ${p}`),
  fit: (data) =>
    fitAll(
      data,
      DROPOUTS.map((p) => (diagonal) => diagonal / (1 - p) + EDLAE_RIDGE),
    ),
};

/** One model for each way to regularise the Gram matrix's diagonal. */
async function fitAll(
  { catalogue, matrix }: TrainingData,
  regularisers: readonly ((diagonal: number) => number)[],
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
      rankers.push(linearRanker(minusP, covered, catalogue.titles.length));
    }
    return rankers;
  } finally {
    await solver.close();
  }
}

/** Scores x B with B_ij = -P_ij / P_jj; films without a column come last. */
function linearRanker(minusP: Float32Array, covered: number, movies: number): Ranker {
  const scores = new Float32Array(movies);
  return {
    score(profile) {
      scores.fill(0);
      profile.movies.forEach((movie, g) => {
        if (movie >= covered) return;
        const row = minusP.subarray(movie * covered, (movie + 1) * covered);
        const x = VALUES[profile.codes[g]];
        for (let j = 0; j < covered; j++) scores[j] += x * row[j];
      });
      for (let j = 0; j < covered; j++) scores[j] /= -minusP[j * covered + j];
      scores.fill(Number.NEGATIVE_INFINITY, covered);
      return scores;
    },
  };
}
