import type { MovieId } from './ids';
import type { Rating } from './rating';

/** A visitor's answers so far; each movie is in one of the three lists. */
export interface Answers {
  readonly ratings: readonly Rating[];
  /** Seen and not rated. */
  readonly seen: readonly MovieId[];
  readonly notSeen: readonly MovieId[];
}
