import type { MovieId } from './ids';
import type { Rating } from './rating';

/** A test: some of the visitor's ratings are held out and predicted from the others. */
export interface Fold {
  /** The ratings that the engine is given. */
  readonly known: readonly Rating[];
  /** The ratings that it has to predict. */
  readonly heldOut: readonly Rating[];
}

/** How the engine did on one rating that it did not know. */
export interface HeldOutRating extends Rating {
  /** Rank in the list made from the known ratings, from 1. The list contains all movies but the known ones. */
  readonly place: number;
  /** Rank of the same movie in a list by popularity, over the same movies. */
  readonly popularPlace: number;
  /** The likely stars, not rounded; null where there are none. */
  readonly likely: number | null;
  /** Mean stars of all users who rated the movie; null when nobody did. */
  readonly mean: number | null;
}

/** The result of a fold; ratings of movies that the model lacks are left out. */
export interface HeldOutFold {
  readonly ratings: readonly HeldOutRating[];
  readonly unknown: readonly MovieId[];
}
