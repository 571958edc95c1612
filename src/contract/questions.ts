import type { MovieId } from './ids';
import type { Rating } from './rating';

/** What a visitor has answered so far; a movie stands in one of the three. */
export interface Answers {
  readonly ratings: readonly Rating[];
  /** Seen and not rated. */
  readonly seen: readonly MovieId[];
  readonly notSeen: readonly MovieId[];
}
