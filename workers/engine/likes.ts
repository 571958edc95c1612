import type { MovieIndex } from '../../src/pack/index';
import type { FlatIPIndex } from '../kernel/kernel';
import { preferenceOfCode } from './preference';
import type { RatedMovie } from './profile';
import { fillTables, TABLE } from './tables';

/** K: fewer than 50 or more than 100 rank worse on the default data, 5 to 50 films rated. */
const NEIGHBOURS = 60;

/** The users most similar to the visitor, and what their ratings make of each movie. */
export interface LikeScores {
  /** Rows of the users, most similar first; only those with a similarity above 0. */
  readonly ids: Uint32Array;
  /** One a movie. */
  readonly scores: Float32Array;
  /** What each like added to a movie's score, aligned with the likes. */
  sharesOf(movie: MovieIndex): Float64Array;
}

/**
 * A user's similarity is the sum over the likes of preference times the user's stars, by the length of the user's row. A
 * movie's score is the sum over the K most similar of similarity times preference, so their low ratings count against it.
 *
 * @param likes rated movies with a preference above 0
 */
export function scoreByLikes(index: FlatIPIndex, likes: readonly RatedMovie[]): LikeScores {
  const movies = likes.map(({ movie }) => movie);
  const weight = (like: number, code: number) => 2 * likes[like].preference * code;
  const tables = fillTables(new Int16Array(likes.length * TABLE), weight);
  // Preferences and stars count in halves here, so that products are integers.
  const found = index.searchTables({ movies, tables, scale: 1 / 4 }, NEIGHBOURS);
  const none = found.scores.findIndex((score) => score <= 0);
  const ids = none < 0 ? found.ids : found.ids.subarray(0, none);
  const similarities = found.scores;

  const votes = new Float32Array(ids.length * TABLE);
  fillTables(votes, (user, code) => similarities[user] * preferenceOfCode(code));
  let parts: Float64Array[] | null = null;

  /** The share of each like in each neighbour's similarity. */
  function similarityParts(): Float64Array[] {
    const parts = movies.map((movie, like) =>
      Float64Array.from(index.codesOf(ids, movie), (code) => weight(like, code)),
    );
    ids.forEach((_, user) => {
      const whole = parts.reduce((sum, part) => sum + part[user], 0);
      for (const part of parts) part[user] /= whole;
    });
    return parts;
  }

  return {
    ids,
    scores: index.scoreMovies(ids, votes),
    sharesOf(movie) {
      parts ??= similarityParts();
      const codes = index.codesOf(ids, movie);
      return Float64Array.from(parts, (part) => {
        let share = 0;
        for (let user = 0; user < ids.length; user++) {
          share += part[user] * votes[user * TABLE + codes[user]];
        }
        return share;
      });
    },
  };
}
