import type { ClientStatus, RecommenderClient } from '../contract';
import { inSlices } from './in-slices';
import { latestWins } from './latest';
import { newestLoad } from './newest-load';
import { browserTransport, type Transport } from './transport';
import { keepWorker } from './worker-keeper';

/** Films matched in one call to the worker: a few milliseconds of its time. */
const MATCHED_AT_ONCE = 50;

/** Starts the worker and restarts it when it ends: see RecommenderClient for what then happens to calls. */
export function createClient(transport: Transport = browserTransport): RecommenderClient {
  const listeners = new Set<(status: ClientStatus) => void>();
  const { load, call } = keepWorker(transport, (status) => {
    for (const listener of listeners) listener(status);
  });

  return {
    load: newestLoad(load),
    searchMovies: latestWins((query, limit) => call((remote) => remote.searchMovies(query, limit))),
    starterMovies: (offset, limit) => call((remote) => remote.starterMovies(offset, limit)),
    findMovies: (movieIds) => call((remote) => remote.findMovies(movieIds)),
    matchTitles: (titles) => call((remote) => remote.matchTitles(titles)),
    matchMovies: inSlices(MATCHED_AT_ONCE, (movies) =>
      call((remote) => remote.matchMovies(movies)),
    ),
    serviceIds: (movieIds) => call((remote) => remote.serviceIds(movieIds)),
    meanStars: (movieIds) => call((remote) => remote.meanStars(movieIds)),
    likelyStars: (request, movieIds) => call((remote) => remote.likelyStars(request, movieIds)),
    similarMovies: (movieId, n) => call((remote) => remote.similarMovies(movieId, n)),
    movieMap: () => call((remote) => remote.movieMap()),
    shelves: latestWins((request) => call((remote) => remote.shelves(request))),
    nextQuestions: (answers, n) => call((remote) => remote.nextQuestions(answers, n)),
    recommend: latestWins((request) => call((remote) => remote.recommend(request))),
    preview: latestWins((request) => call((remote) => remote.recommend(request))),
    explain: latestWins((request, movieId) => call((remote) => remote.explain(request, movieId))),
    recommendForGroup: latestWins((members, options) =>
      call((remote) => remote.recommendForGroup(members, options)),
    ),
    holdOut: inSlices(1, (folds) => call((remote) => remote.holdOut(folds))),
    taste: latestWins((ratings) => call((remote) => remote.taste(ratings))),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
