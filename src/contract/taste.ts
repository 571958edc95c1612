import type { Movie } from './movie';
import type { Stars } from './stars';

/** How far the visitor's ratings of some films are from those of all users: the mean over films of (own stars - mean of all users). */
export interface TasteDifference {
  /** Films that the visitor rated and others rated as well. */
  readonly movies: number;
  /** Mean of the visitor's stars. */
  readonly own: number;
  /** Mean over the same films of the mean stars of all users. */
  readonly others: number;
  /** own - others with its 95 % interval (Student's t); null for fewer than FEWEST_TO_SAY films. */
  readonly difference: {
    readonly mean: number;
    readonly low: number;
    readonly high: number;
  } | null;
}

/** The fewest films for which a difference is given. */
export const FEWEST_TO_SAY = 5;

export interface GenreTaste extends TasteDifference {
  readonly genre: string;
}

export interface DecadeTaste extends TasteDifference {
  /** Its first year: 1990. */
  readonly decade: number;
}

/** A film that the visitor rates very differently from all users. */
export interface LoneOpinion {
  readonly movie: Movie;
  readonly stars: Stars;
  /** Mean stars of the users who rated it, and the number of these users. */
  readonly mean: number;
  readonly raters: number;
}

/** The visitor's taste compared with all users of the model. Films that the model lacks are left out. */
export interface Taste {
  readonly overall: TasteDifference;
  /** Most films first, ties in alphabetical order. A film counts in each of its genres. */
  readonly genres: readonly GenreTaste[];
  /** Ascending. */
  readonly decades: readonly DecadeTaste[];
  /**
   * Indexed as STARS: how often the visitor gives each number of stars, and how often all users give it to the same films. Null without
   * the rating matrix.
   */
  readonly stars: { readonly own: readonly number[]; readonly others: readonly number[] | null };
  /** Films that the visitor likes far more, or far less, than all users do, the greatest difference first. */
  readonly lovedAlone: readonly LoneOpinion[];
  readonly dislikedAlone: readonly LoneOpinion[];
  /** Pearson's correlation of the visitor's stars with the means of all users; null where there is nothing to compare. */
  readonly agreement: number | null;
}
