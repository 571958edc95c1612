import type { MovieIndex } from '../../../../src/pack/index';
import type { Model } from '../../model/model';
import { MOVIE_DAMPING, type Offsets } from '../../model/offsets';
import type { Profile } from '../profile';

/** Pseudo-count that damps the visitor's own offset. */
const VISITOR_DAMPING = 2.5;

/** The usual spread of MovieLens data sets. */
const USUAL_SPREAD = 0.9;

/** The rating expected from means alone: those of all ratings, of the movie and of the visitor. */
export interface Baseline {
  /** Of all ratings, in stars. */
  readonly mean: number;
  /** See Offsets. */
  readonly spread: number;
  /** The baseline of a movie, in stars. */
  of(movie: MovieIndex): number;
  /** How far each rating of the profile lies from it, in stars. */
  readonly deviations: Float64Array;
}

/** Makes the baseline: the damped mean of each movie plus a damped offset of the visitor. */
export function baselineOf(model: Pick<Model, 'matrix' | 'catalogue'>, profile: Profile): Baseline {
  const { mean, movies, spread } = model.matrix?.offsets ?? rawOffsets(model.catalogue);
  const above = profile.ratings.map(({ movie, stars }) => stars - mean - movies[movie]!);
  const offset = above.reduce((sum, each) => sum + each, 0) / (above.length + VISITOR_DAMPING);
  return {
    mean,
    spread,
    of: (movie) => mean + offset + movies[movie]!,
    deviations: Float64Array.from(above, (each) => each - offset),
  };
}

/** Offsets used until the rating matrix is loaded, as if all users had the same offset. */
function rawOffsets({ ratingCounts, ratingSums }: Model['catalogue']): Omit<Offsets, 'users'> {
  const ratings = ratingCounts.reduce((sum, n) => sum + n, 0);
  const mean = ratings === 0 ? 0 : ratingSums.reduce((sum, n) => sum + n, 0) / 2 / ratings;
  return {
    mean,
    spread: USUAL_SPREAD,
    movies: Float32Array.from(
      ratingCounts,
      (n, movie) => (ratingSums[movie]! / 2 - n * mean) / (n + MOVIE_DAMPING),
    ),
  };
}
