import type { RecommenderApi, Result } from '../../src/contract';
import { problemOf } from './errors';
import { loadAnswers, loadMatching, loadTitles } from './films/load-part';
import { startersOf } from './films/starters';
import type { Model } from './model/model';
import { type EngineParts, ModelServer } from './model/serving';
import { explain } from './ranking/explain';
import { likelyStars } from './ranking/likely-stars/likely-stars';
import { recommend } from './ranking/recommend';
import { checkCount } from './ranking/validate';
import { loadFuse } from './titles/fuse';
import type { TitleIndex } from './titles/title-index';

/**
 * The RecommenderApi over a model. Calls made before the first part is loaded wait for it. While another model is loading, a completely
 * loaded one keeps answering until the new one is complete.
 */
export function createEngine(parts: EngineParts): RecommenderApi {
  const server = new ModelServer(parts);

  /** Runs `work` on the model; anything thrown becomes a Problem in the result. */
  function ask<T>(work: (model: Model) => T | Promise<T>): Promise<Result<T>> {
    return answer(async () => work(await server.model()));
  }

  /** Asks the model by title, with Fuse.js for misspelt ones. If Fuse.js cannot be loaded, a search that needs it returns a Problem. */
  function askTitles<T>(work: (titles: TitleIndex, model: Model) => T): Promise<Result<T>> {
    return ask(async (model) => {
      const [{ titleIndexOf }] = await Promise.all([loadTitles(), loadFuse().catch(() => {})]);
      return work(titleIndexOf(model), model);
    });
  }

  return {
    load: (modelUrl, onProgress, scope) =>
      answer(() => server.load(modelUrl, onProgress, scope ?? 'whole')),
    searchMovies: (query, limit) =>
      askTitles((titles, { movieAt }) => {
        checkCount('limit', limit, 1);
        return titles.search(query, limit).map(movieAt);
      }),
    starterMovies: (offset, limit) =>
      ask((model) => {
        checkCount('offset', offset, 0);
        checkCount('limit', limit, 1);
        return startersOf(model)
          .slice(offset, offset + limit)
          .map(model.movieAt);
      }),
    findMovies: (movieIds) =>
      ask(({ columns, movieAt }) =>
        movieIds.map((movieId) => {
          const column = columns.get(movieId);
          return column === undefined ? null : movieAt(column);
        }),
      ),
    matchTitles: (titles) =>
      askTitles((index, model) =>
        titles.map((title) => {
          const column = index.closest(title);
          return column === null ? null : model.movieAt(column);
        }),
      ),
    serviceIds: (movieIds) =>
      ask(async (model) => (await loadAnswers()).serviceIds(model, movieIds)),
    matchMovies: (movies) =>
      ask(async (model) => (await loadMatching()).matchMovies(model, movies)),
    holdOut: (folds) =>
      ask(async (model) => {
        const { holdOut } = await loadAnswers();
        return folds.map((fold) => holdOut(model, fold));
      }),
    meanStars: (movieIds) => ask(async (model) => (await loadAnswers()).meanStars(model, movieIds)),
    likelyStars: (request, movieIds) => ask((model) => likelyStars(model, request, movieIds)),
    similarMovies: (movieId, n) =>
      ask(async (model) => (await loadAnswers()).similarMovies(model, movieId, n)),
    movieMap: () => ask(async (model) => (await loadAnswers()).movieMap(model)),
    nextQuestions: (answers, n) =>
      ask(async (model) => (await loadAnswers()).nextQuestions(model, answers, n)),
    shelves: (request) => ask(async (model) => (await loadAnswers()).shelves(model, request)),
    recommend: (request) =>
      ask((model) => {
        setTimeout(() => void makeTitles(model), 0);
        return recommend(model, request);
      }),
    taste: (ratings) => ask(async (model) => (await loadAnswers()).tasteOf(model, ratings)),
    recommendForGroup: (members, options) =>
      ask(async (model) => (await loadAnswers()).recommendForGroup(model, members, options)),
    explain: (request, movieId) => ask((model) => explain(model, request, movieId)),
  };
}

/**
 * Builds the title search before the visitor types, but after the first list, which it would delay. If loading fails now, the search
 * tries again.
 */
async function makeTitles(model: Model): Promise<void> {
  const part = await loadTitles().catch(() => null);
  part?.titleIndexOf(model);
}

async function answer<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    const problem = problemOf(error);
    // Only a bug in our own code needs its stack trace.
    if (problem.code === 'internal') console.error(error);
    return { ok: false, problem };
  }
}
