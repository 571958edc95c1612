import type { Profile } from '../../trainer/holdout/profile';
import type { TrainingData } from '../../trainer/holdout/split';

/** Scores every movie for a visitor. */
export interface Ranker {
  /** One score per movie, higher is better; valid until the next call. */
  score(profile: Profile): Float32Array;
}

/**
 * A way to recommend, with the settings that are tried on training users. For each number of ratings the setting that is best there is
 * used on the held-out users, so that every method is compared at its best.
 */
export interface Method {
  readonly name: string;
  /** A name for each setting, in the order of the rankers that `fit` returns. */
  readonly settings: readonly string[];
  fit(data: TrainingData): Promise<readonly Ranker[]>;
}
