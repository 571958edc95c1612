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
}
