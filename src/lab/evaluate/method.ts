import type { Profile } from '../../trainer/holdout/profile';
import type { TrainingData } from '../../trainer/holdout/split';

/** Scores every movie for a visitor. */
export interface Ranker {
  /** One score a movie, higher is better; valid until the next call. */
  score(profile: Profile): Float32Array;
}

/**
 * A way to recommend, with the settings that are tried on training users: for each number of
 * ratings the best setting there is used on the held-out users, so that nobody is a strawman.
 */
export interface Method {
  readonly name: string;
  /** One word for each setting, in the order of the rankers that `fit` gives. */
  readonly settings: readonly string[];
  fit(data: TrainingData): Promise<readonly Ranker[]>;
}
