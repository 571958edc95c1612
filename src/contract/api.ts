import type { Explanation } from './explanation';
import type { GroupList, GroupMember, GroupOptions } from './group';
import type { Fold, HeldOutFold } from './held-out';
import type { MovieId } from './ids';
import type { LikelyStars } from './likely-stars';
import type { MovieMatch } from './matching';
import type { LoadProgress, LoadScope, ModelInfo } from './model';
import type { MeanStars, Movie } from './movie';
import type { MoviePlace } from './movie-map';
import type { NamedMovie, ServiceIds } from './named-movie';
import type { Result } from './problems';
import type { Answers } from './questions';
import type { Rating } from './rating';
import type { RecommendationList, RecommendRequest } from './recommendation';
import type { Shelf } from './shelves';
import type { Taste } from './taste';

/**
 * What the worker offers. Every call answers with a Result and never throws across the boundary.
 */
export interface RecommenderApi {
  /**
   * Fetches, checks and indexes the model at `modelUrl` (the folder of manifest.json, ending in "/") part by part; calls are answered
   * from the first part on. A model loaded earlier keeps answering until the new one is complete. On failure, the parts already loaded
   * stay in use, and a later call continues where this one stopped. A call for another scope cancels the one in progress.
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
  /** The one film that each title means, aligned; null where none is close (a cutoff like difflib's 0.6). */
  matchTitles(titles: readonly string[]): Promise<Result<readonly (Movie | null)[]>>;
  /**
   * Matches each film of somebody's files to a film of the model, aligned: by its ids first, then by title and year. Never a guess. Ask
   * for a few hundred at a time, so that other calls are answered in between.
   */
  matchMovies(movies: readonly NamedMovie[]): Promise<Result<readonly MovieMatch[]>>;
  /** The ids by which other services know these movies, aligned; empty where the model knows none. */
  serviceIds(movieIds: readonly MovieId[]): Promise<Result<readonly ServiceIds[]>>;
  /** The mean rating of each of these movies over all users, aligned; null where the model lacks one, or nobody rated it. */
  meanStars(movieIds: readonly MovieId[]): Promise<Result<readonly (MeanStars | null)[]>>;
  /**
   * The predicted rating of each film for the visitor, aligned; null with fewer than LEAST_RATINGS ratings, and for a film that the model
   * lacks or that nobody rated.
   */
  likelyStars(
    request: Pick<RecommendRequest, 'ratings'>,
    movieIds: readonly MovieId[],
  ): Promise<Result<readonly (LikelyStars | null)[]>>;
  /** The `n` films most like one of the model, best first. */
  similarMovies(movieId: MovieId, n: number): Promise<Result<readonly Movie[]>>;
  /**
   * The positions of the best known films on the map, the most rated first; empty while the map is not loaded, and in a model without it.
   */
  movieMap(): Promise<Result<readonly MoviePlace[]>>;
  recommend(request: RecommendRequest): Promise<Result<RecommendationList>>;
  /**
   * Shelves of films to show beside the list that `recommend` gives for the same request: no film is on two shelves or in that list. At
   * most three shelves of films that go with loved films, then famous films, lesser known ones, and at most two shelves of a genre or
   * decade. Empty without ratings.
   */
  shelves(request: RecommendRequest): Promise<Result<readonly Shelf[]>>;
  /** The `n` films to ask a visitor about next, best first, without those already answered. Do not show likely stars with them. */
  nextQuestions(answers: Answers, n: number): Promise<Result<readonly Movie[]>>;
  /** How a film of the model gets its score under this request, whether or not it is in the list. */
  explain(request: RecommendRequest, movieId: MovieId): Promise<Result<Explanation>>;
  /** The best films for two to eight people to watch together, with each film's rank for each of them. */
  recommendForGroup(
    members: readonly GroupMember[],
    options: GroupOptions,
  ): Promise<Result<GroupList>>;
  /** How well the engine predicts held-out ratings, fold by fold, aligned. A fold takes some milliseconds. */
  holdOut(folds: readonly Fold[]): Promise<Result<readonly HeldOutFold[]>>;
  /** Compares a visitor's ratings with those of all users. */
  taste(ratings: readonly Rating[]): Promise<Result<Taste>>;
}
