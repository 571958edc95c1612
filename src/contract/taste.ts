import type { Movie } from './movie';
import type { Stars } from './stars';

/** How far the visitor stands from everybody on some films: the mean of (own stars - mean of all users), film by film. */
export interface TasteDifference {
  /** Films that the visitor rated and others rated as well. */
  readonly films: number;
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

/** From so many films on a difference is told. */
export const FEWEST_TO_SAY = 5;

export interface GenreTaste extends TasteDifference {
  readonly genre: string;
}

export interface DecadeTaste extends TasteDifference {
  /** Its first year: 1990. */
  readonly decade: number;
}

/** A film on which the visitor and everybody differ. */
export interface LoneOpinion {
  readonly movie: Movie;
  readonly stars: Stars;
  /** Mean stars of the users who rated it, and how many they are. */
  readonly mean: number;
  readonly raters: number;
}

/** What a visitor's ratings say of them, against all users of the model. Films that the model lacks are left out. */
export interface Taste {
  readonly overall: TasteDifference;
  /** Most films first, ties in alphabetical order. A film counts in each of its genres. */
  readonly genres: readonly GenreTaste[];
  /** Ascending. */
  readonly decades: readonly DecadeTaste[];
  /** By STARS: how often the visitor gives them, and how often all users do on the same films. Null without the rating matrix. */
  readonly stars: { readonly own: readonly number[]; readonly others: readonly number[] | null };
  /** Liked far more, and far less, than by everybody: the farthest first. */
  readonly lovedAlone: readonly LoneOpinion[];
  readonly dislikedAlone: readonly LoneOpinion[];
  /** Pearson's correlation of the visitor's stars with everybody's means; null where there is nothing to compare. */
  readonly agreement: number | null;
}
