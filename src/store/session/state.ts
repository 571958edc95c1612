import type { StoreApi } from 'zustand/vanilla';
import type {
  ClientStatus,
  Explanation,
  FittingCounts,
  ModelPart,
  Movie,
  MovieId,
  Problem,
  ProblemCode,
  Recommendation,
  RecommenderClient,
  RecommendRequest,
} from '../../contract';
import type { FiltersStore } from '../filters/filters';
import type { MovieName } from '../profile/entry';
import type { Profile } from '../profile/profile';
import type { ModelState } from './loading';

export interface RankedList {
  /** Best first, as the engine gave them. */
  readonly recommendations: readonly Recommendation[];
  /** Number of ratings it was made from; 0 for a list by popularity. */
  readonly ratingCount: number;
  /** Ratings before this year did not count; null where all did. */
  readonly since: number | null;
  /** The parts of the model that it was made from. */
  readonly parts: readonly ModelPart[];
  /** How many movies fit the filters. */
  readonly fitting: FittingCounts;
}

/** The list as it would be without one of the ratings. */
export interface Preview {
  /** The film whose stars are left out. */
  readonly movie: MovieName;
  /** Pinned by the visitor, so it stays until they decide; otherwise it ends when the pointer or the focus leaves. */
  readonly pinned: boolean;
  /** Null before the first answer; until then the page shows the real list. */
  readonly list: RankedList | null;
}

/** The film whose score is explained on the page. */
export interface Explained {
  readonly movieId: MovieId;
  /** The last answer; it stays until the next one arrives. Null before the first. */
  readonly explanation: Explanation | null;
  /** Why the last request failed. */
  readonly problem: Problem | null;
}

export interface SessionState {
  readonly model: ModelState;
  readonly worker: ClientStatus;
  /** The last answer; it stays until the next one arrives. Null before the first. */
  readonly list: RankedList | null;
  /** Why the last request for a list failed. */
  readonly listProblem: Problem | null;
  readonly preview: Preview | null;
  readonly explained: Explained | null;
  /** How many films the page shows. */
  readonly wanted: number;
  /** The film last chosen by search; without stars it waits at the top of the ratings. */
  readonly inFocus: MovieName | null;
  /** A film being rated with the keyboard: it stays in its place until the focus leaves it. */
  readonly held: MovieId | null;
  /** Films to start from that the visitor has not seen; they are not asked about again at this visit. */
  readonly notSeen: readonly MovieId[];
  /** Starter films by slot; a rated one is replaced by the next. */
  readonly starters: readonly (Movie | null)[];
}

export const PAGE_SIZE = 20;
export const STARTER_SLOTS = 4;

export const INITIAL_STATE: SessionState = {
  model: { phase: 'loading', progress: null },
  worker: 'running',
  list: null,
  listProblem: null,
  preview: null,
  explained: null,
  wanted: PAGE_SIZE,
  inFocus: null,
  held: null,
  notSeen: [],
  starters: [],
};

/** What the parts of a session share. */
export interface SessionParts {
  readonly client: RecommenderClient;
  readonly profile: Profile;
  readonly filters: FiltersStore;
  readonly store: StoreApi<SessionState>;
  /** The model is loaded and the device has been read. */
  readonly isReady: () => boolean;
  /** The request for the current profile and settings, optionally without the stars of one movie. */
  readonly request: (without?: MovieId | null) => RecommendRequest;
}

/** Problems after which a newer request is already running, or follows with the next worker. */
export const WILL_BE_ASKED_AGAIN: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'cancelled',
  'interrupted',
]);

/** The parts of the model that answers are currently made from. */
export function partsOf({ model }: Pick<SessionState, 'model'>): readonly ModelPart[] {
  return model.phase === 'ready' ? model.info.parts : [];
}
