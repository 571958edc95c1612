import type { RatingRows } from '../../pack/types';
import type { FoldInStatistics } from './statistics';

/** The regression whose solution is B: see `trainWeights`. */
export interface Regression {
  /** Columns by falling number of ratings. */
  readonly rows: RatingRows;
  /** Columns from this one on are left out. */
  readonly movies: number;
  readonly statistics: FoldInStatistics;
  /** 16 entries: x for each rating code. */
  readonly values: Float32Array;
  /** λ, above 0. */
  readonly ridge: number;
}
