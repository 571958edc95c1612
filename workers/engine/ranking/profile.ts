import type { MovieId, Rating, Stars } from '../../../src/contract';
import type { MovieIndex } from '../../../src/pack/index';
import { penaltyOf, preferenceOf } from './preference';

export interface RatedMovie {
  readonly movie: MovieIndex;
  readonly stars: Stars;
  /** Above 0 for a like, else 0: see preference.ts. */
  readonly preference: number;
  /** Above 0 for a dislike, else 0. */
  readonly penalty: number;
}

/** The visitor's ratings, in the model's columns and preferences. */
export interface Profile {
  /** Ascending by column, so that no sum depends on the order in which films were rated. */
  readonly ratings: readonly RatedMovie[];
  /** How many of them are likes. The blend depends on it alone, so that a dislike shifts no weight between signals. */
  readonly likes: number;
  /** Rated films that the model does not hold, ascending. */
  readonly unknown: readonly MovieId[];
}

/** @param columns the column of each movie of the model */
export function profileOf(
  columns: ReadonlyMap<MovieId, MovieIndex>,
  ratings: readonly Rating[],
): Profile {
  const rated: RatedMovie[] = [];
  const unknown: MovieId[] = [];
  for (const { movieId, stars } of ratings) {
    const movie = columns.get(movieId);
    if (movie === undefined) unknown.push(movieId);
    else rated.push({ movie, stars, preference: preferenceOf(stars), penalty: penaltyOf(stars) });
  }
  rated.sort((a, b) => a.movie - b.movie);
  unknown.sort((a, b) => a - b);
  const likes = rated.filter(({ preference }) => preference > 0).length;
  return { ratings: rated, likes, unknown };
}
