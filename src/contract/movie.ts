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
  /** What most of the people called it who tagged it, the most said first; absent where nobody did or tags are not loaded. */
  readonly tags?: readonly string[];
  /** Its picture's path in the model's folder; absent where the site's owner gave none. */
  readonly poster?: string;
}

/** What all users of the model give a movie. */
export interface MeanStars {
  /** 0.5..5, not rounded. */
  readonly mean: number;
  /** How many of them rated it, 1 or more. */
  readonly raters: number;
}
