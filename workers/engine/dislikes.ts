import type { MovieIndex } from '../../src/pack/index';
import type { FlatIPIndex } from '../kernel/kernel';
import { preferenceOfCode } from './preference';
import { fillTables, TABLE } from './tables';

/** So many of the users who liked a disliked film most are asked what else they like. */
const FANS = 60;

function liking(code: number): number {
  return Math.max(0, preferenceOfCode(code));
}

/** How much the average user likes each movie: the mean, over all users, of the stars above neutral; 0 where not rated. */
export function averageLiking(index: FlatIPIndex): Float32Array {
  const everybody = Uint32Array.from({ length: index.ntotal }, (_, user) => user);
  const tables = fillTables(new Float32Array(index.ntotal * TABLE), (_, code) => liking(code));
  return index.scoreMovies(everybody, tables).map((sum) => sum / index.ntotal);
}

/**
 * How much each movie is like `movie` in the eyes of those who like that one: by how much they like it more than the
 * average user does. From 0 (as liked as anywhere, or less) to 1 (for the movie most like it, as a rule itself).
 * Each disliked film is taken by itself, so that one more dislike can only lower scores further.
 */
export function likenessTo(
  index: FlatIPIndex,
  average: Float32Array,
  movie: MovieIndex,
): Float32Array {
  const tables = fillTables(new Int16Array(TABLE), (_, code) => 2 * liking(code));
  const found = index.searchTables({ movies: [movie], tables, scale: 1 }, FANS);
  const none = found.scores.findIndex((score) => score <= 0);
  const ids = none < 0 ? found.ids : found.ids.subarray(0, none);
  if (ids.length === 0) return new Float32Array(average.length);

  const votes = new Float32Array(ids.length * TABLE);
  const whole = found.scores.subarray(0, ids.length).reduce((sum, score) => sum + score, 0);
  fillTables(votes, (user, code) => (found.scores[user] / whole) * liking(code));
  const likeness = index.scoreMovies(ids, votes);
  let most = 0;
  for (let other = 0; other < likeness.length; other++) {
    likeness[other] = Math.max(0, likeness[other] - average[other]);
    most = Math.max(most, likeness[other]);
  }
  if (most > 0) for (let other = 0; other < likeness.length; other++) likeness[other] /= most;
  return likeness;
}
