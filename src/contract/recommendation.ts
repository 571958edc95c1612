import type { Filters, FittingCounts } from './filters';
import type { MovieId } from './ids';
import type { LikelyStars } from './likely-stars';
import type { Movie } from './movie';
import type { Rating } from './rating';
import type { Stars } from './stars';

export interface RecommendRequest {
  /** The order does not matter; a film may occur only once. Films the model lacks come back as `unknown`. */
  readonly ratings: readonly Rating[];
  /** Never recommended, and no evidence of taste. */
  readonly notInterested?: readonly MovieId[];
  /** Seen and not rated: never recommended. */
  readonly seen?: readonly MovieId[];
  /** Kept for later: recommended only with `includeSaved`. */
  readonly saved?: readonly MovieId[];
  readonly includeSaved?: boolean;
  /** Nothing is left out when absent. */
  readonly filters?: Filters;
  /** Share of content in the score, 0..1; the model's own when absent. */
  readonly contentWeight?: number;
  /** How many films to return at most, 1 or more. */
  readonly topN: number;
}

/** Why a film is recommended, in true figures: the largest positive part of its score. The page puts it into words. */
export type Reason =
  /** This rating contributed more than anything else, popularity included. */
  | { readonly kind: 'because'; readonly movie: Movie; readonly stars: Stars }
  /** Of the `people` most similar users, `raters` rated it, and `liked`, most of them, gave it 4 stars or more. */
  | {
      readonly kind: 'neighbours';
      readonly people: number;
      readonly raters: number;
      readonly liked: number;
    }
  /** Liked by all users of the model who rated it: their mean is 3.5 or more. */
  | { readonly kind: 'popular'; readonly raters: number; readonly meanStars: number }
  /** Genres shared with what the visitor liked. */
  | { readonly kind: 'genres'; readonly genres: readonly string[] }
  /** The rating that raises it most above its popularity. */
  | { readonly kind: 'lifted'; readonly movie: Movie; readonly stars: Stars }
  /** Nothing more can be said for it than how many people rated it; 0 or more. */
  | { readonly kind: 'known'; readonly raters: number };

export interface Recommendation {
  readonly movie: Movie;
  /** Comparable within one list only; higher is better. */
  readonly score: number;
  readonly reason: Reason;
  /** Null with fewer than LEAST_RATINGS ratings, and for a movie that nobody rated. */
  readonly likelyStars: LikelyStars | null;
}

export interface RecommendationList {
  /** Best first, ties by popularity, then lower movieId; no rated films, no film twice. */
  readonly recommendations: readonly Recommendation[];
  /** Rated films that the model does not hold. */
  readonly unknown: readonly MovieId[];
  /** How many films could be in the list, and which filter leaves out how many. */
  readonly fitting: FittingCounts;
}
