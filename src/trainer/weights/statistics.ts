// Unchecked indices: loops over the sparse rows of ratings; movies past the last are skipped.
import type { RatingRows } from '../../pack/types';

/**
 * How many of a user's N ratings are shown: a rounded share of them, but at least `least` and at most all but one. Users of whom the share
 * is `independentFrom` or more show each rating independently, with that share as its probability.
 */
export interface Shown {
  readonly least: number;
  /** 0..1 */
  readonly share: number;
  readonly independentFrom: number;
}

/** Probabilities that given films are shown, of a user who rated them. */
interface Chances {
  readonly one: number;
  readonly both: number;
  /** One is shown and another is not. */
  readonly oneOfTwo: number;
  readonly independent: boolean;
}

/** @param all N, at least 2 */
function chancesOf({ least, share, independentFrom }: Shown, all: number): Chances {
  if (share * all >= independentFrom) {
    return { one: share, both: share ** 2, oneOfTwo: share * (1 - share), independent: true };
  }
  const shown = Math.min(Math.max(least, Math.round(share * all)), all - 1);
  const pairs = all * (all - 1);
  return {
    one: shown / all,
    both: (shown * (shown - 1)) / pairs,
    oneOfTwo: (shown * (all - shown)) / pairs,
    independent: false,
  };
}

/**
 * Expectations over random profiles, in which some of a user's N ratings are shown and the rest withheld, summed over users as the normal
 * equations of ridge regression need them. All per-user figures are divided by the mean over users of `oneShown`.
 */
export interface FoldInStatistics {
  /** Per user: two given films are both shown, n(n-1) / N(N-1) if n are shown. */
  readonly bothShown: Float32Array;
  /** Per user: one given film is shown and another is not, n(N-n) / N(N-1) if n are shown. */
  readonly oneShown: Float32Array;
  /** `oneShown` over `bothShown` of the users whose ratings are shown independently; any number if there are none. */
  readonly ratio: number;
  /** Per user: oneShown - ratio · bothShown, exactly 0 where ratings are shown independently. */
  readonly rest: Float32Array;
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
  const ratio = profile.share > 0 ? (1 - profile.share) / profile.share : 0;
  const bothShown = new Float32Array(users);
  const oneShown = new Float32Array(users);
  const rest = new Float32Array(users);
  /** A single rating is either shown or withheld, so a user with one rating tells nothing about pairs. */
  const told: { readonly user: number; readonly chances: Chances }[] = [];
  for (let user = 0; user < users; user++) {
    const all = rows.starts[user + 1] - rows.starts[user];
    if (all > 1) told.push({ user, chances: chancesOf(profile, all) });
  }
  const scale = told.reduce((sum, { chances }) => sum + chances.oneOfTwo / users, 0);
  const squares = new Float64Array(movies);
  const shown = new Float64Array(movies);
  const withheld = new Float64Array(movies);
  const weight = 1 / scale;
  for (const { user, chances } of told) {
    const { one, both, oneOfTwo, independent } = chances;
    bothShown[user] = both / scale;
    oneShown[user] = oneOfTwo / scale;
    if (!independent) rest[user] = (oneOfTwo - ratio * both) / scale;
    for (let e = rows.starts[user]; e < rows.starts[user + 1]; e++) {
      const movie = rows.movies[e];
      if (movie >= movies) continue;
      const x = values[rows.codes[e]];
      squares[movie] += weight * one * x * x;
      shown[movie] += weight * one * x;
      withheld[movie] += weight * (1 - one) * x;
    }
  }
  return {
    bothShown,
    oneShown,
    ratio,
    rest,
    squares,
    shown,
    withheld,
    users: told.length * weight,
  };
}
