import {
  type ClientStatus,
  type Explanation,
  type FittingCounts,
  type ModelInfo,
  type Movie,
  type MovieId,
  type ProblemCode,
  type Recommendation,
  type RecommendationList,
  type RecommenderClient,
  type RecommendRequest,
  type Result,
  recordByFilter,
} from '../../contract';
import type { RankedList } from '../session/state';

export function movie(movieId: number): Movie {
  return { movieId: movieId as MovieId, title: `Film ${movieId}`, year: 1995, genres: [] };
}

/** A list of these films, best first. */
export function recommended(...ids: number[]): Recommendation[] {
  return ids.map((id) => ({
    movie: movie(id),
    score: 1,
    reason: { kind: 'popular', raters: 3, meanStars: 4 },
    likelyStars: null,
  }));
}

export const CATALOGUE = Array.from({ length: 90 }, (_, i) => movie(i + 1));

export const INFO: ModelInfo = {
  name: 'Ninety Films',
  collection: 'ninety',
  users: 3,
  movies: 90,
  ratings: 12,
  lastYear: 1995,
  bytes: 1000,
  lightBytes: 1,
  tags: [],
  parts: ['catalogue', 'ratings'],
  kept: 'kept',
  source: { url: null, terms: 'Free.', citation: null },
  genres: [],
  contentWeight: 0.4,
};

function fittingOf(movies: number): FittingCounts {
  return {
    all: movies,
    byFilter: recordByFilter(() => movies),
    without: recordByFilter(() => movies),
  };
}

/** A list of these movies. */
export function listOf(ids: readonly number[], ratingCount: number): RankedList {
  return {
    recommendations: recommended(...ids),
    ratingCount,
    since: null,
    parts: INFO.parts,
    fitting: fittingOf(90),
  };
}

export interface Question {
  readonly request: RecommendRequest;
  /** Answers with the films in order, without the rated ones and those set aside. */
  answer(): void;
  fail(code: ProblemCode): void;
}

function failure(code: ProblemCode): Result<never> {
  return { ok: false, problem: { code, message: `It was ${code}.` } };
}

function ask(
  questions: Question[],
  request: RecommendRequest,
): Promise<Result<RecommendationList>> {
  return new Promise((resolve) => {
    const out = new Set([
      ...request.ratings.map((rating) => rating.movieId),
      ...(request.notInterested ?? []),
    ]);
    const left = CATALOGUE.map(({ movieId }) => movieId).filter((movieId) => !out.has(movieId));
    const recommendations = recommended(...left.slice(0, request.topN));
    const fitting = fittingOf(left.length);
    questions.push({
      request,
      answer: () => resolve({ ok: true, value: { recommendations, unknown: [], fitting } }),
      fail: (code) => resolve(failure(code)),
    });
  });
}

/** Works as in the client: a newer call settles the older ones as cancelled at once. */
function latestWins<Arguments extends unknown[], T>(
  ask: (...args: Arguments) => Promise<Result<T>>,
): (...args: Arguments) => Promise<Result<T>> {
  let cancelOlder = () => {};
  return (...args) =>
    new Promise((resolve) => {
      cancelOlder();
      cancelOlder = () => resolve(failure('cancelled'));
      void ask(...args).then(resolve);
    });
}

export type Stage = ReturnType<typeof createStage>;

/** A fake worker whose answers the test releases in any order. */
export function createStage() {
  const questions: Question[] = [];
  const previews: Question[] = [];
  const explanations: (Question & { readonly movieId: MovieId })[] = [];
  const listeners = new Set<(status: ClientStatus) => void>();
  const loads: Result<ModelInfo>[] = [];
  const client: RecommenderClient = {
    load: async (_, onProgress) => {
      onProgress({ receivedBytes: 500, totalBytes: 1000 });
      return loads.shift() ?? { ok: true, value: INFO };
    },
    searchMovies: async () => ({ ok: true, value: [] }),
    starterMovies: async (offset, limit) => ({
      ok: true,
      value: CATALOGUE.slice(offset, offset + limit),
    }),
    findMovies: async (ids) => ({ ok: true, value: ids.map(() => null) }),
    matchTitles: async (titles) => ({ ok: true, value: titles.map(() => null) }),
    serviceIds: async (ids) => ({ ok: true, value: ids.map((movieId) => ({ movieId })) }),
    matchMovies: async (movies) => ({
      ok: true,
      value: movies.map(({ ids }) => {
        const found = CATALOGUE.find(({ movieId }) => movieId === ids.movieId);
        return found
          ? { status: 'matched', movie: found, why: 'The same id and title.' }
          : { status: 'missing', why: 'No film here has this title.' };
      }),
    }),
    holdOut: async (folds) => ({
      ok: true,
      value: folds.map(() => ({ ratings: [], unknown: [] })),
    }),
    taste: async () => failure('not-loaded'),
    movieMap: async () => failure('not-loaded'),
    recommendForGroup: async () => ({ ok: true, value: { picks: [], fitting: 0 } }),
    meanStars: async (ids) => ({ ok: true, value: ids.map(() => null) }),
    likelyStars: async (_, movieIds) => ({ ok: true, value: movieIds.map(() => null) }),
    similarMovies: async () => ({ ok: true, value: [] }),
    shelves: async () => ({ ok: true, value: [] }),
    nextQuestions: async () => ({ ok: true, value: [] }),
    recommend: latestWins((request) => ask(questions, request)),
    preview: latestWins((request) => ask(previews, request)),
    explain: latestWins(
      (request, movieId) =>
        new Promise<Result<Explanation>>((resolve) => {
          const value = {
            movie: movie(movieId),
            score: request.ratings.length,
            reason: { kind: 'known' as const, raters: 0 },
            ratings: [],
            prior: 0,
            evidence: { people: 0, raters: [] },
          };
          explanations.push({
            request,
            movieId,
            answer: () => resolve({ ok: true, value }),
            fail: (code) => resolve(failure(code)),
          });
        }),
    ),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return {
    client,
    questions,
    previews,
    explanations,
    loads,
    become: (status: ClientStatus) => {
      for (const listener of listeners) listener(status);
    },
  };
}
