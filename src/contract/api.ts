import type { MovieId } from './ids';
import type { Result } from './problems';
import type { Stars } from './stars';

/** A film as people write it: "The Matrix", 1999. */
export interface Movie {
  readonly movieId: MovieId;
  readonly title: string;
  /** Another title given in brackets in movies.csv: "Le fabuleux destin d'Amélie Poulain". */
  readonly alsoKnownAs?: string;
  readonly year: number | null;
  /** Without "(no genres listed)"; may be empty. */
  readonly genres: readonly string[];
}

export interface Rating {
  readonly movieId: MovieId;
  readonly stars: Stars;
}

/** Bytes over all parts of the model, as they come over the wire. */
export interface LoadProgress {
  readonly receivedBytes: number;
  readonly totalBytes: number;
}

/** What the page says about the model it runs on. */
export interface ModelInfo {
  /** Names the data: "MovieLens Latest Small". */
  readonly name: string;
  readonly users: number;
  readonly movies: number;
  readonly ratings: number;
  /** Download size of all parts. */
  readonly bytes: number;
  readonly source: {
    readonly url: string | null;
    readonly terms: string;
    readonly citation: string | null;
  };
  /** The content share used when a request gives none, 0..1. */
  readonly contentWeight: number;
  /** The adventure used when a request gives none, 0..1. */
  readonly adventure: number;
}

export interface RecommendRequest {
  /** Order does not matter; a film may stand in it once. Films the model lacks come back as `unknown`. */
  readonly ratings: readonly Rating[];
  /** Never recommended, and no evidence of taste. */
  readonly notInterested?: readonly MovieId[];
  /** Share of content in the score, 0..1; the model's own when absent. */
  readonly contentWeight?: number;
  /** From 0, the films most likely to please, to 1, films that few lists show; the model's own when absent. */
  readonly adventure?: number;
  /** How many films to return at most, 1 or more. */
  readonly topN: number;
}

/** Why a film is recommended, in true figures. The page puts it into words. */
export type Reason =
  /** Of the most similar users, `raters` rated it, `meanStars` on average. */
  | { readonly kind: 'neighbours'; readonly raters: number; readonly meanStars: number }
  /** The rated film that adds most to the score. */
  | { readonly kind: 'because'; readonly movie: Movie; readonly stars: Stars }
  /** Genres shared with what the visitor liked. */
  | { readonly kind: 'genres'; readonly genres: readonly string[] }
  /** Liked by everybody: all users of the model. */
  | { readonly kind: 'popular'; readonly raters: number; readonly meanStars: number };

export interface Recommendation {
  readonly movie: Movie;
  /** Comparable within one list only; higher is better. */
  readonly score: number;
  readonly reason: Reason;
}

export interface RecommendationList {
  /** Best first, ties by popularity, then lower movieId; never a rated film, never one twice. */
  readonly recommendations: readonly Recommendation[];
  /** Rated films that the model does not hold. */
  readonly unknown: readonly MovieId[];
}

/** What one rating of the visitor added to a film's score, or took away (below 0), by three ways. */
export interface RatingShare {
  readonly movie: Movie;
  readonly stars: Stars;
  /** Through the item weights between the two films. */
  readonly items: number;
  /** Through the users who are similar because of it. */
  readonly neighbours: number;
  /** Through what the two films have in common. */
  readonly content: number;
}

/** What similar users think of a film: figures that hold, never a made-up percentage. */
export interface NeighbourEvidence {
  /** How many users count as similar. */
  readonly people: number;
  /** How many of them rated the film, by stars: entry i is for STARS[i]. */
  readonly raters: readonly number[];
}

/** Where a film's score comes from: the shares of all ratings and the rest sum to the score, to 1e-6. */
export interface Explanation {
  readonly movie: Movie;
  readonly score: number;
  /** In the order of the request; films that the model lacks are left out. */
  readonly ratings: readonly RatingShare[];
  /** What no rating caused: how the film does with everybody, less what `adventure` takes from films that most lists show. */
  readonly prior: number;
  readonly evidence: NeighbourEvidence;
}

/**
 * What the worker offers. Every call answers with a Result and never throws across the boundary.
 */
export interface RecommenderApi {
  /** Fetches, checks and indexes the model at `modelUrl` (the folder of manifest.json, ending in "/"). On failure the model loaded before stays in use. */
  load(modelUrl: string, onProgress: (progress: LoadProgress) => void): Promise<Result<ModelInfo>>;
  /** Films whose title fits `query`, best first, at most `limit`. */
  searchMovies(query: string, limit: number): Promise<Result<readonly Movie[]>>;
  /** Well-known, varied films to start from, in a fixed order: `limit` of them from `offset`. */
  starterMovies(offset: number, limit: number): Promise<Result<readonly Movie[]>>;
  /** The films of these ids, aligned with them; null where the model has none. */
  findMovies(movieIds: readonly MovieId[]): Promise<Result<readonly (Movie | null)[]>>;
  /** The one film that each title means, aligned; null where none is close (difflib's cutoff 0.6 in spirit). */
  matchTitles(titles: readonly string[]): Promise<Result<readonly (Movie | null)[]>>;
  recommend(request: RecommendRequest): Promise<Result<RecommendationList>>;
  /** How a film of the model comes to its score under this request, whether its list shows it or not. */
  explain(request: RecommendRequest, movieId: MovieId): Promise<Result<Explanation>>;
}
