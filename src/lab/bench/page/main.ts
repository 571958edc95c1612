import { proxy, type Remote, wrap } from 'comlink';
import type {
  LoadProgress,
  ModelInfo,
  Movie,
  RecommendationList,
  RecommendRequest,
  Result,
  WorkerApi,
} from '../../../contract';
import type { Neighbours } from '../../faiss/agreement';
import { askSite } from '../answers/ask-site';
import type { Question } from '../answers/question';
import { type BatchResult, timeEachAsync } from '../contestant';
import type { SearchQuery } from '../queries';
import type { EngineWorker } from './engine.worker';
import { createHnswlib, type Hnswlib } from './hnswlib';

const MODEL = new URL('model/', document.baseURI).href;

/** The benchmark's own worker, which times itself, and the site's worker as the page uses it. */
let inside: Remote<EngineWorker>;
let site: Remote<WorkerApi>;
let hnswlib: Hnswlib;

/** The functions that the benchmark calls in this page (see browser/page.ts). Arrays are plain, because they cross as JSON. */
const calls = {
  async openInside(): Promise<void> {
    const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' });
    inside = wrap<EngineWorker>(worker);
    await unlessItEnds(worker, inside.load(MODEL));
  },
  /** When the whole model was in use, in milliseconds since 1970. Storing it for the next visit happens later and does not count. */
  async openSite(): Promise<number> {
    const worker = new Worker(
      new URL('../../../../workers/recommender.worker.ts', import.meta.url),
      { type: 'module' },
    );
    site = wrap<WorkerApi>(worker);
    let ready = 0;
    const onProgress = ({ model }: LoadProgress) => {
      if (model?.parts.includes('ratings')) ready ||= performance.timeOrigin + performance.now();
    };
    unwrap(await unlessItEnds<Result<ModelInfo>>(worker, site.load(MODEL, proxy(onProgress))));
    return ready;
  },
  async openHnswlib(columns: number): Promise<void> {
    hnswlib = await createHnswlib(MODEL, columns);
  },
  kernelBytes: () => inside.kernelBytes(),
  async searchInside(queries: readonly SearchQuery[]) {
    const { times, answers } = await inside.searchEach(queries);
    return { times, answers: answers.map(plain) };
  },
  async searchRoundTrip(queries: readonly SearchQuery[]) {
    const { times, answers } = await timeEachAsync(queries, ({ profile, k }) =>
      inside.search(profile, k),
    );
    return { times, answers: answers.map(plain) };
  },
  searchHnswlib: (queries: readonly SearchQuery[]) => hnswlib.run(queries),
  recommendInside: (requests: readonly RecommendRequest[]) => inside.recommendEach(requests),
  recommendRoundTrip: (requests: readonly RecommendRequest[]) =>
    answersOf<RecommendRequest, RecommendationList>(requests, async (request) =>
      site.recommend(request),
    ),
  answersInside: (questions: readonly Question[]) => inside.answersEach(questions),
  answersRoundTrip: (questions: readonly Question[]) =>
    answersOf<Question, unknown>(questions, (question) => askSite(site, question)),
  titlesInside: (titles: readonly string[], limit: number) => inside.titlesEach(titles, limit),
  titlesRoundTrip: (titles: readonly string[], limit: number) =>
    answersOf<string, readonly Movie[]>(titles, async (title) => site.searchMovies(title, limit)),
};

export type BenchPage = typeof calls;

declare global {
  var bench: BenchPage;
}

globalThis.bench = calls;

/** Like `work`, but rejects when the worker cannot start, because its answers would never arrive. */
function unlessItEnds<T>(worker: Worker, work: Promise<T>): Promise<T> {
  const end = new Promise<never>((_, reject) => {
    worker.addEventListener('error', ({ message }) => {
      reject(new Error(`The worker ended: ${message || 'its script does not load'}.`));
    });
  });
  return Promise.race([work, end]);
}

async function answersOf<Q, A>(
  queries: readonly Q[],
  ask: (query: Q) => Promise<Result<A>>,
): Promise<BatchResult<A>> {
  const { times, answers } = await timeEachAsync(queries, ask);
  return { times, answers: answers.map((result) => unwrap(result)) };
}

function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

function plain({ ids, scores }: Neighbours): Neighbours {
  return { ids: Array.from(ids), scores: Array.from(scores) };
}
