/** The less common calls of the engine, in a chunk that is loaded when the first of them is made. */
export { recommendForGroup } from './group/recommend-for-group';
export { holdOut } from './hold-out';
export { meanStars } from './mean-stars';
export { movieMap } from './movie-map';
export { nextQuestions } from './questions/next-questions';
export { serviceIds } from './service-ids';
export { shelves } from './shelves/shelves';
export { similarMovies } from './similar/similar-movies';
export { tasteOf } from './taste/taste';
