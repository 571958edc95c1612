import type { MovieId } from './ids';
import type { Rating } from './rating';

/** Some of the visitor's ratings, put to the test against the others. */
export interface Fold {
  /** What the engine may know. */
  readonly known: readonly Rating[];
  /** What it must find without knowing. */
  readonly heldOut: readonly Rating[];
}

/** How the engine did on one rating that it did not know. */
export interface HeldOutRating extends Rating {
  /** Place in the list made from the known ratings, all movies but the known ones in it, from 1. */
  readonly place: number;
  /** Place in the list of what everybody likes, of the same movies. */
  readonly popularPlace: number;
  /** The likely stars, not rounded; null where nothing can be said. */
  readonly likely: number | null;
  /** Mean stars of all users who rated the movie; null when nobody did. */
  readonly mean: number | null;
}

/** Of a fold: ratings of movies that the model lacks are left out. */
export interface HeldOutFold {
  readonly ratings: readonly HeldOutRating[];
  readonly unknown: readonly MovieId[];
}
