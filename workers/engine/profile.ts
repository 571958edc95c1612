import type { MovieId, Rating, Stars } from '../../src/contract';
import type { MovieIndex } from '../../src/pack/index';
import type { Model } from './model';
import { preferenceOf } from './preference';

export interface RatedMovie {
  readonly movie: MovieIndex;
  readonly stars: Stars;
  /** See preference.ts: above 0 a like, below 0 a dislike. */
  readonly preference: number;
}

/** What the visitor said, in the model's terms. */
export interface Profile {
  /** Ascending by column, so that no sum depends on the order in which films were rated. */
  readonly ratings: readonly RatedMovie[];
  /** Rated films that the model does not hold, ascending. */
  readonly unknown: readonly MovieId[];
}

export function profileOf(model: Pick<Model, 'columns'>, ratings: readonly Rating[]): Profile {
  const rated: RatedMovie[] = [];
  const unknown: MovieId[] = [];
  for (const { movieId, stars } of ratings) {
    const movie = model.columns.get(movieId);
    if (movie === undefined) unknown.push(movieId);
    else rated.push({ movie, stars, preference: preferenceOf(stars) });
  }
  rated.sort((a, b) => a.movie - b.movie);
  unknown.sort((a, b) => a - b);
  return { ratings: rated, unknown };
}
