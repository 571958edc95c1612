import type { MovieIndex } from '../../../../src/pack/index';
import type { Model } from '../../model/model';
import { MOVIE_DAMPING, type Offsets } from '../../model/offsets';
import type { Profile } from '../profile';

/** Damping pseudo-count of the visitor's own offset. */
const VISITOR_DAMPING = 2.5;

/** What MovieLens sets come to. */
const USUAL_SPREAD = 0.9;

/** What a visitor would give by the means alone: of all ratings, of the movie, and of the visitor. */
export interface Baseline {
  /** Of all ratings, in stars. */
  readonly mean: number;
  /** See Offsets. */
  readonly spread: number;
  /** In stars. */
  of(movie: MovieIndex): number;
  /** How far each rating of the profile lies from it, in stars. */
  readonly deviations: Float64Array;
}

/** A damped offset of the visitor on top of the damped mean of each movie. */
export function baselineOf(model: Pick<Model, 'matrix' | 'catalogue'>, profile: Profile): Baseline {
  const { mean, movies, spread } = model.matrix?.offsets ?? rawOffsets(model.catalogue);
  const above = profile.ratings.map(({ movie, stars }) => stars - mean - movies[movie]);
  const offset = above.reduce((sum, each) => sum + each, 0) / (above.length + VISITOR_DAMPING);
  return {
    mean,
    spread,
    of: (movie) => mean + offset + movies[movie],
    deviations: Float64Array.from(above, (each) => each - offset),
  };
}

/** While the rating matrix is not there: as if all users were alike. */
function rawOffsets({ ratingCounts, ratingSums }: Model['catalogue']): Omit<Offsets, 'users'> {
  const ratings = ratingCounts.reduce((sum, n) => sum + n, 0);
  const mean = ratings === 0 ? 0 : ratingSums.reduce((sum, n) => sum + n, 0) / 2 / ratings;
  return {
    mean,
    spread: USUAL_SPREAD,
    movies: Float32Array.from(
      ratingCounts,
      (n, movie) => (ratingSums[movie] / 2 - n * mean) / (n + MOVIE_DAMPING),
    ),
  };
}
