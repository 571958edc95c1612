import { offsetsOf } from '../../../../workers/engine/model/offsets';
import type { TrainingData } from '../../../trainer/holdout/split';

/** Damped means of users and movies, in stars: the same for all predictors that build on them. */
export interface Biases {
  readonly mean: number;
  readonly users: Float32Array;
  readonly movies: Float32Array;
}

export function biasesOf({ matrix, catalogue }: TrainingData): Biases {
  return offsetsOf(matrix.rows, catalogue.movieIds.length);
}
