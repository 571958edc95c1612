import type { FilmPlace } from './film-map';
import type { FilmIds, NamedFilm } from './films';
import type { Filters, FittingCounts } from './filters';
import type { GroupList, GroupMember, GroupOptions } from './group';
import type { Fold, HeldOutFold } from './held-out';
import type { MovieId } from './ids';
import type { LikelyStars } from './likely-stars';
import type { FilmMatch } from './matching';
import type { MeanStars, Movie } from './movie';
import type { Result } from './problems';
import type { Answers } from './questions';
import type { Rating } from './rating';
import type { Shelf } from './shelves';
import type { BySignal } from './signals';
import type { Stars } from './stars';
import type { Taste } from './taste';

/** The parts of a model, in the order in which they are loaded: each makes the ones before it better. */
export type ModelPart = 'catalogue' | 'weights' | 'links' | 'ratings' | 'tags' | 'map' | 'posters';

/**
 * How much of a model to load. `whole`: all parts. `light`: catalogue and item weights. `small`: as many parts, in their
 * order, as can be had for a download of SMALL_DOWNLOAD bytes, what is on the device not counted; the catalogue in any case.
 */
export type LoadScope = 'whole' | 'light' | 'small';

/** The most that is fetched over a metered connection without asking. */
export const SMALL_DOWNLOAD = 5_000_000;

/** Bytes over all parts that are loaded, as they come over the wire. */
export interface LoadProgress {
  readonly receivedBytes: number;
  readonly totalBytes: number;
  /** There when the model has changed that calls are answered from: at first, and with each part that joins it. */
  readonly model?: ModelInfo;
}

/**
 * Whether the next visit finds the model on this device. `pending` while a part is still on its way; `no-room` when the
 * browser grants no more room; `unavailable` where it keeps nothing, as on pages without https.
 */
export type Keeping = 'pending' | 'kept' | 'no-room' | 'unavailable';

/** What the page says about the model it runs on. */
export interface ModelInfo {
  /** Names the data: "MovieLens Latest Small". */
  readonly name: string;
  /** Identifies the collection: models in which a `movieId` may mean different movies never share it. */
  readonly collection: string;
  readonly users: number;
  readonly movies: number;
  readonly ratings: number;
  /** The newest year that a title tells: where the collection ends. Null where no title has a year. */
  readonly lastYear: number | null;
  /** Download size of all parts, loaded or not. */
  readonly bytes: number;
  /** Download size of catalogue and item weights. */
  readonly lightBytes: number;
  /** The parts that answers are made from. */
  readonly parts: readonly ModelPart[];
  readonly kept: Keeping;
  readonly source: {
    readonly url: string | null;
    readonly terms: string;
    readonly citation: string | null;
  };
  /** That a filter can ask for, in alphabetical order. */
  readonly genres: readonly string[];
  /** That a filter can ask for, the most used first; empty until they are loaded, and in a model without them. */
  readonly tags: readonly string[];
  /** The content share used when a request gives none, 0..1. */
  readonly contentWeight: number;
}

export interface RecommendRequest {
  /** Order does not matter; a film may stand in it once. Films the model lacks come back as `unknown`. */
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

/** Why a film is recommended, in true figures: the largest part of its score that speaks for it. The page puts it into words. */
export type Reason =
  /** This rating gave more than anything else, and more than the film has from everybody. */
  | { readonly kind: 'because'; readonly movie: Movie; readonly stars: Stars }
  /** Of the `people` most similar users, `raters` rated it, and `liked`, most of them, gave it 4 stars or more. */
  | {
      readonly kind: 'neighbours';
      readonly people: number;
      readonly raters: number;
      readonly liked: number;
    }
  /** Liked by everybody: all users of the model who rated it. The mean is 3.5 or more. */
  | { readonly kind: 'popular'; readonly raters: number; readonly meanStars: number }
  /** Genres shared with what the visitor liked. */
  | { readonly kind: 'genres'; readonly genres: readonly string[] }
  /** The rating that lifts it most above what it has from everybody. */
  | { readonly kind: 'lifted'; readonly movie: Movie; readonly stars: Stars }
  /** No more can be said for it than how many people rated it; 0 or more. */
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
  /** Best first, ties by popularity, then lower movieId; never a rated film, never one twice. */
  readonly recommendations: readonly Recommendation[];
  /** Rated films that the model does not hold. */
  readonly unknown: readonly MovieId[];
  /** How many films could be in the list, and which filter leaves out how many. */
  readonly fitting: FittingCounts;
}

/** What one rating of the visitor added to a film's score, or took away (below 0), by signal. */
export interface RatingShare {
  readonly movie: Movie;
  readonly stars: Stars;
  readonly shares: BySignal<number>;
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
  /** The largest of all that speaks for it. */
  readonly reason: Reason;
  /** In the order of the request; films that the model lacks are left out. */
  readonly ratings: readonly RatingShare[];
  /** What no rating caused: how the film does with everybody. */
  readonly prior: number;
  readonly evidence: NeighbourEvidence;
}

/**
 * What the worker offers. Every call answers with a Result and never throws across the boundary.
 */
export interface RecommenderApi {
  /**
   * Fetches, checks and indexes the model at `modelUrl` (the folder of manifest.json, ending in "/") part by part; calls are
   * answered from the first part on. A model that was loaded before answers until the new one is whole.
   * On failure what was loaded stays in use, and a later call goes on where this one stopped. A call for another
   * scope cancels one that is under way.
   *
   * @param scope `whole` when absent
   */
  load(
    modelUrl: string,
    onProgress: (progress: LoadProgress) => void,
    scope?: LoadScope,
  ): Promise<Result<ModelInfo>>;
  /** Films whose title fits `query`, best first, at most `limit`. */
  searchMovies(query: string, limit: number): Promise<Result<readonly Movie[]>>;
  /** Well-known, varied films to start from, in a fixed order: `limit` of them from `offset`. */
  starterMovies(offset: number, limit: number): Promise<Result<readonly Movie[]>>;
  /** The films of these ids, aligned with them; null where the model has none. */
  findMovies(movieIds: readonly MovieId[]): Promise<Result<readonly (Movie | null)[]>>;
  /** The one film that each title means, aligned; null where none is close (difflib's cutoff 0.6 in spirit). */
  matchTitles(titles: readonly string[]): Promise<Result<readonly (Movie | null)[]>>;
  /**
   * What became of each film of somebody's files, aligned: by its ids first, then by title and year. Never a guess. Ask
   * for a few hundred at a time, so that other calls can pass between.
   */
  matchFilms(films: readonly NamedFilm[]): Promise<Result<readonly FilmMatch[]>>;
  /** The ids by which other services know these movies, aligned; empty where the model knows none. */
  filmIds(movieIds: readonly MovieId[]): Promise<Result<readonly FilmIds[]>>;
  /** What all users give these movies, aligned; null where the model lacks one, or nobody rated it. */
  meanStars(movieIds: readonly MovieId[]): Promise<Result<readonly (MeanStars | null)[]>>;
  /**
   * What the visitor would probably give each film, aligned; null with fewer than LEAST_RATINGS ratings, and for a film that the model lacks
   * or that nobody rated.
   */
  likelyStars(
    request: Pick<RecommendRequest, 'ratings'>,
    movieIds: readonly MovieId[],
  ): Promise<Result<readonly (LikelyStars | null)[]>>;
  /** The `n` films most like one of the model, best first. */
  similarMovies(movieId: MovieId, n: number): Promise<Result<readonly Movie[]>>;
  /** Where the best known films stand on the map, the most rated first; none while the map is not loaded, and in a model without it. */
  filmMap(): Promise<Result<readonly FilmPlace[]>>;
  recommend(request: RecommendRequest): Promise<Result<RecommendationList>>;
  /**
   * Films beside the list that `recommend` gives to the same request, by kind: none stands on two shelves or in that list. At most three of
   * what goes with loved films, then famous films, lesser known ones, and at most two of a genre or decade; none without ratings.
   */
  shelves(request: RecommendRequest): Promise<Result<readonly Shelf[]>>;
  /** The `n` films to ask a visitor about next, best first; none that was answered. Never say what they would give. */
  nextQuestions(answers: Answers, n: number): Promise<Result<readonly Movie[]>>;
  /** How a film of the model comes to its score under this request, whether its list shows it or not. */
  explain(request: RecommendRequest, movieId: MovieId): Promise<Result<Explanation>>;
  /** The films that two to eight people would best watch together, and how each stands with each of them. */
  recommendForGroup(
    members: readonly GroupMember[],
    options: GroupOptions,
  ): Promise<Result<GroupList>>;
  /** How the engine does on ratings that it is not told of, fold by fold, aligned. A fold takes some milliseconds. */
  holdOut(folds: readonly Fold[]): Promise<Result<readonly HeldOutFold[]>>;
  /** What ratings say of a visitor, against all users. */
  taste(ratings: readonly Rating[]): Promise<Result<Taste>>;
}
