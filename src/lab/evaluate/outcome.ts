import type { Figures } from './figures';

/** The results of one method at one number of ratings. */
export interface Outcome {
  readonly method: string;
  readonly size: number;
  /** The settings chosen on training users, one per fold: for all movies, and for the long tail. */
  readonly settings: readonly string[];
  readonly tailSettings: readonly string[];
  /** One per held-out user, in the same order for every method. */
  readonly trials: readonly Figures[];
}

export interface Evaluation {
  readonly outcomes: readonly Outcome[];
  /** How many held-out users have too few ratings or no relevant movie, by number of ratings. */
  readonly leftOut: ReadonlyMap<number, number>;
  readonly users: number;
  readonly movies: number;
}

export type Figure = (trial: Figures) => number | null;

/** The mean of a figure over the trials that have it; 0 if none has. */
export function meanOf({ trials }: Pick<Outcome, 'trials'>, figure: Figure): number {
  const values = trials.map(figure).filter((value) => value !== null);
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
