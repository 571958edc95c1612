import { expose } from 'comlink';
import {
  browserSource,
  fetchKernel,
  loadFuse,
  loadModel,
  type Model,
  recommend,
  titleIndexOf,
} from '../../../../workers/engine/index';
import kernelUrl from '../../../../workers/kernel/build/kernel.wasm?url';
import type { FlatIPIndex } from '../../../../workers/kernel/kernel';
import type { RecommendRequest } from '../../../contract';
import type { Profile } from '../../faiss/profiles';
import { answerTo } from '../answers/answer-to';
import type { Question } from '../answers/question';
import { timeEach } from '../contestant';
import type { SearchQuery } from '../queries';

let model: Model;
let index: FlatIPIndex;

/** The engine in a worker as on the site, with timing inside the worker. */
const api = {
  async load(modelUrl: string): Promise<void> {
    await loadFuse();
    const source = await browserSource(modelUrl, false, new AbortController().signal);
    model = await loadModel(source, fetchKernel(kernelUrl));
    index = model.matrix!.index;
  },
  search: (profile: Profile, k: number) => index.search(profile, k),
  searchEach: (queries: readonly SearchQuery[]) =>
    timeEach(queries, ({ profile, k }) => index.search(profile, k)),
  recommendEach: (requests: readonly RecommendRequest[]) =>
    timeEach(requests, (request) => recommend(model, request)),
  answersEach: (questions: readonly Question[]) =>
    timeEach(questions, (question) => answerTo(model, question)),
  titlesEach: (titles: readonly string[], limit: number) =>
    timeEach(titles, (title) => titleIndexOf(model).search(title, limit).map(model.movieAt)),
  kernelBytes: () => index.bytes,
};

export type EngineWorker = typeof api;

expose(api);
