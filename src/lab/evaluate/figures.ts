import type { Catalogue } from '../../pack/index';
import {
  measure,
  measureTail,
  type TailFigures,
  type TrialFigures,
  unbiasedNdcg,
} from '../../trainer/holdout/metrics';
import type { Trial } from '../../trainer/holdout/profile';

/** Share of all ratings that the short head holds. */
const HEAD_SHARE = 0.33;
const BEST_KNOWN = 100;
/** γ of Yang et al. (2018): how much the chance of being rated depends on popularity. */
const GAMMA = 2;

/** All figures of one trial. */
export interface Figures extends TrialFigures {
  /** See `unbiasedNdcg`. */
  readonly unbiased: number;
  /** How many of the top ten belong to the short head. */
  readonly inHead: number;
  /** Without the short head; null if no other relevant movie remains. */
  readonly tail: TailFigures | null;
  /** The same without the 100 best known movies. */
  readonly beyondBestKnown: TailFigures | null;
}

/** Measures trials whose columns are ordered by falling number of ratings in the training data. */
export class Measuring {
  readonly #head: number;
  readonly #propensities: Float64Array;
  readonly #movieIds: Uint32Array;

  constructor({ ratingCounts, movieIds }: Catalogue) {
    this.#head = headOf(ratingCounts);
    // A movie that no training user rated counts as one that a single user rated.
    this.#propensities = Float64Array.from(
      ratingCounts,
      (count) => Math.max(1, count) ** ((GAMMA + 1) / 2),
    );
    this.#movieIds = movieIds;
  }

  /** Movies of top tens are given by movieId, because columns differ between folds. */
  all(trial: Trial, scores: ArrayLike<number>): Omit<Figures, 'tail' | 'beyondBestKnown'> {
    const figures = measure(trial, scores);
    return {
      ...figures,
      unbiased: unbiasedNdcg(trial, figures.top, this.#propensities),
      inHead: figures.top.filter((movie) => movie < this.#head).length,
      top: figures.top.map((movie) => this.#movieIds[movie]!),
    };
  }

  tail(trial: Trial, scores: ArrayLike<number>): Pick<Figures, 'tail' | 'beyondBestKnown'> {
    return {
      tail: measureTail(trial, scores, this.#head),
      beyondBestKnown: measureTail(trial, scores, BEST_KNOWN),
    };
  }
}

/** Size of the short head: how many of the most rated movies together hold HEAD_SHARE of all ratings. */
export function headOf(ratingCounts: Uint32Array): number {
  const all = ratingCounts.reduce((sum, count) => sum + count, 0);
  let held = 0;
  return (
    ratingCounts.findIndex((count) => {
      held += count;
      return held >= HEAD_SHARE * all;
    }) + 1
  );
}
