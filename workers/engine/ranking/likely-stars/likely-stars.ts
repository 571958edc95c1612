import {
  LEAST_RATINGS,
  type LikelyStars,
  type MovieId,
  type RecommendRequest,
  type Sureness,
} from '../../../../src/contract';
import type { MovieIndex } from '../../../../src/pack/index';
import type { Model } from '../../model/model';
import { type Profile, profileOf } from '../profile';
import { checkRatings } from '../validate';
import { baselineOf } from './baseline';
import { itemOpinions } from './item-opinions';
import { opinionsOf } from './opinions';
import { similarUsers } from './similar-users';
import { rangeOf, starsFrom } from './weigh';

/** The fields of a model that likely stars are computed from. */
export type StarsModel = Pick<Model, 'catalogue' | 'columns' | 'matrix' | 'scratch' | 'weights'>;

const SOME = 3;
const MANY = 15;

/**
 * Predicts the rating that the visitor would give each movie: the damped means of movie and visitor, adjusted by similar users, by users
 * who agree with the visitor, and by the visitor's own ratings of movies that go with it (see weigh.ts).
 *
 * @returns one per movie, aligned; null with fewer than LEAST_RATINGS ratings that the model knows, and for a movie that it lacks or that
 * nobody has rated
 * @throws EngineError `bad-request`
 */
export function likelyStars(
  model: StarsModel,
  { ratings }: Pick<RecommendRequest, 'ratings'>,
  movieIds: readonly MovieId[],
): (LikelyStars | null)[] {
  checkRatings(ratings);
  const columns = movieIds.map((movieId) => model.columns.get(movieId));
  const known = [...new Set(columns.filter((column) => column !== undefined))];
  const found = likelyStarsOf(model, profileOf(model.columns, ratings), known);
  const byMovie = new Map(known.map((movie, m) => [movie, found[m]]));
  return columns.map((column) => (column === undefined ? null : (byMovie.get(column) ?? null)));
}

/**
 * @param movies none twice
 * @returns one per movie
 */
export function likelyStarsOf(
  model: StarsModel,
  profile: Profile,
  movies: readonly MovieIndex[],
): (LikelyStars | null)[] {
  const { ratings } = profile;
  const { matrix, catalogue } = model;
  if (ratings.length < LEAST_RATINGS) return movies.map(() => null);
  const baseline = baselineOf(model, profile);
  const { deviations } = baseline;
  const byItems = itemOpinions(model, ratings, deviations, movies);
  const byPeople =
    matrix &&
    opinionsOf(matrix, similarUsers(matrix, ratings, deviations), movies, catalogue.ratingCounts);
  return movies.map((movie, m) => {
    if (catalogue.ratingCounts[movie] === 0) return null;
    const opinion = byPeople?.[m] ?? null;
    const stars = starsFrom({
      mean: baseline.mean,
      baseline: baseline.of(movie),
      opinion,
      byItems: byItems[m]!,
      ratings: ratings.length,
    });
    const { low, high } = rangeOf(stars, baseline.spread, opinion?.evidence ?? 0);
    const people = opinion?.people ?? 0;
    return { stars, low, high, people, sure: surenessOf(people) };
  });
}

function surenessOf(people: number): Sureness {
  if (people < SOME) return 'few';
  return people < MANY ? 'some' : 'many';
}
