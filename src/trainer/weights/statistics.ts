// Unchecked indices: loops over the sparse rows of ratings; movies past the last are skipped.
import type { RatingRows } from '../../pack/types';

/** How many of a user's ratings are shown: a rounded share of them, but at least `least` and at most all but one. */
export interface Shown {
  readonly least: number;
  /** 0..1 */
  readonly share: number;
}

function shownOf({ least, share }: Shown, ratings: number): number {
  return Math.min(Math.max(least, Math.round(share * ratings)), ratings - 1);
}

/**
 * Expectations over random profiles, in which n of a user's N ratings are shown and the rest withheld, summed over users as the normal
 * equations of ridge regression need them. All per-user figures are divided by the mean over users of `oneShown`.
 */
export interface FoldInStatistics {
  /** Per user: two given films are both shown, n(n-1) / N(N-1). */
  readonly bothShown: Float32Array;
  /** Per user: one given film is shown and another is not, n(N-n) / N(N-1). */
  readonly oneShown: Float32Array;
  /** Per movie: Σ_u P(shown) x². */
  readonly squares: Float64Array;
  /** Per movie: Σ_u P(shown) x. */
  readonly shown: Float64Array;
  /** Per movie: Σ_u (1 - P(shown)) x. */
  readonly withheld: Float64Array;
  /** Σ_u 1: the weight of the intercept with itself. */
  readonly users: number;
}

/**
 * @param movies columns from this one on are left out
 * @param values 16 entries: x for each rating code
 * @param profile gives n for each N
 */
export function foldInStatistics(
  rows: RatingRows,
  movies: number,
  values: Float32Array,
  profile: Shown,
): FoldInStatistics {
  const users = rows.starts.length - 1;
  const bothShown = new Float32Array(users);
  const oneShown = new Float32Array(users);
  let scale = 0;
  for (let u = 0; u < users; u++) {
    const all = rows.starts[u + 1] - rows.starts[u];
    // A single rating is either shown or withheld, so a user with one rating tells nothing about pairs.
    if (all < 2) continue;
    const shown = shownOf(profile, all);
    bothShown[u] = (shown * (shown - 1)) / (all * (all - 1));
    oneShown[u] = (shown * (all - shown)) / (all * (all - 1));
    scale += oneShown[u] / users;
  }
  const squares = new Float64Array(movies);
  const shown = new Float64Array(movies);
  const withheld = new Float64Array(movies);
  const weight = 1 / scale;
  let total = 0;
  for (let u = 0; u < users; u++) {
    const all = rows.starts[u + 1] - rows.starts[u];
    if (all < 2) continue;
    const share = shownOf(profile, all) / all;
    bothShown[u] /= scale;
    oneShown[u] /= scale;
    total += weight;
    for (let e = rows.starts[u]; e < rows.starts[u + 1]; e++) {
      const movie = rows.movies[e];
      if (movie >= movies) continue;
      const x = values[rows.codes[e]];
      squares[movie] += weight * share * x * x;
      shown[movie] += weight * share * x;
      withheld[movie] += weight * (1 - share) * x;
    }
  }
  return { bothShown, oneShown, squares, shown, withheld, users: total };
}
