import type { MovieId } from './ids';

/** A film as people write it: "The Matrix", 1999. */
export interface Movie {
  readonly movieId: MovieId;
  readonly title: string;
  /** Another title given in brackets in movies.csv: "Le fabuleux destin d'Amélie Poulain". */
  readonly alsoKnownAs?: string;
  readonly year: number | null;
  /** Without "(no genres listed)"; may be empty. */
  readonly genres: readonly string[];
  /** The tags that most of its taggers gave it, the most frequent first; absent if there are none or tags are not loaded. */
  readonly tags?: readonly string[];
  /** Its picture's path in the model's folder; absent if the site's owner provided none. */
  readonly poster?: string;
}

/** The mean rating of a movie over all users of the model. */
export interface MeanStars {
  /** 0.5..5, not rounded. */
  readonly mean: number;
  /** How many of them rated it, 1 or more. */
  readonly raters: number;
}
