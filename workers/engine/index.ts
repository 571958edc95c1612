export { createEngine } from './api';
export { EngineError, problemOf } from './errors';
export { recommendForGroup } from './films/group/recommend-for-group';
export { nextQuestions } from './films/questions/next-questions';
export { shelves } from './films/shelves/shelves';
export { similarMovies } from './films/similar/similar-movies';
export { similaritiesTo } from './films/similar/similarities';
export { startersOf } from './films/starters';
export { contentSpaceOf } from './model/content-space';
export { loadModel } from './model/load';
export { isGenre, type Model } from './model/model';
export type { EngineParts } from './model/serving';
export { indexMatrix, modelsOf } from './model/stages';
export { explain } from './ranking/explain';
export {
  type HybridOptions,
  type HybridRecommendations,
  hybridRecommend,
} from './ranking/hybrid-recommend';
export { likelyStars, likelyStarsOf } from './ranking/likely-stars/likely-stars';
export { recommend } from './ranking/recommend';
export { type Scored, scoreMovies, signalScores } from './ranking/score';
export { type Neighbour, searchNeighbours } from './ranking/search-neighbours';
export { rankTop } from './ranking/top-n';
export { browserSource } from './source/browser-source';
export { fetchKernel } from './source/kernel-module';
export type { ModelSource } from './source/source';
export { loadFuse } from './titles/fuse';
export { titleIndexOf } from './titles/title-index-of';
