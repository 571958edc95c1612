import type { RatingRows } from '../../pack/types';
import { sample, seededRandom } from '../random';

/** The rating counts at which recommenders are measured. */
export const PROFILE_SIZES = [0, 1, 3, 5, 10, 20, 50, 100, 200] as const;

/** Half-star codes: from the first on a withheld film is relevant, up to the second it is disliked. */
const RELEVANT_CODE = 8;
const DISLIKED_CODE = 4;

/** The ratings of a visitor that a recommender is given. */
export interface Profile {
  /** Columns, ascending. */
  readonly movies: readonly number[];
  /** Half stars, aligned with `movies`. */
  readonly codes: readonly number[];
}

/** A held-out user folded in with some ratings, the others withheld. */
export interface Trial {
  readonly profile: Profile;
  /** Columns of withheld films with 4 stars or more. */
  readonly relevant: ReadonlySet<number>;
  /** Columns of withheld films with 2 stars or fewer. */
  readonly disliked: ReadonlySet<number>;
}

/**
 * Makes a trial of each user of `rows`, with `size` random ratings shown. Users with no more than `size` ratings, or without a relevant
 * film among the withheld ones, are left out.
 */
export function foldIn(rows: RatingRows, size: number, seed: number): Trial[] {
  const trials: Trial[] = [];
  for (let u = 0; u + 1 < rows.starts.length; u++) {
    const from = rows.starts[u]!;
    const count = rows.starts[u + 1]! - from;
    if (count <= size) continue;
    const random = seededRandom(seed * 1_000_003 + u * 64 + size);
    const shown = new Set(sample(count, size, random));
    const movies: number[] = [];
    const codes: number[] = [];
    const relevant = new Set<number>();
    const disliked = new Set<number>();
    for (let i = 0; i < count; i++) {
      const movie = rows.movies[from + i]!;
      const code = rows.codes[from + i]!;
      if (shown.has(i)) {
        movies.push(movie);
        codes.push(code);
      } else if (code >= RELEVANT_CODE) relevant.add(movie);
      else if (code <= DISLIKED_CODE) disliked.add(movie);
    }
    if (relevant.size > 0) trials.push({ profile: { movies, codes }, relevant, disliked });
  }
  return trials;
}
