import { TrainerError } from '../../trainer/errors';

/** The size of the synthetic data to make. */
export interface Shape {
  readonly users: number;
  readonly movies: number;
  readonly ratings: number;
}

/** Share of all users who rated the most rated movie. */
export const TOP_SHARE = 0.7;

/** Ratings of the least active user as a share of the mean: 250 of 700 in the 20,000 x 10,000 cut of MovieLens. */
const FEWEST_TO_MEAN = 250 / 700;

/** No user rates more than this share of the movies: 5,000 of 10,000. */
const MOST_OF_MOVIES = 0.5;

/** The largest mean number of ratings per user, as a share of the movies, that still leaves a long tail below `MOST_OF_MOVIES`. */
const LARGEST_DENSITY = 1 / 3;
const FEWEST_MEAN = 5;

export interface ActivityRange {
  readonly fewest: number;
  readonly most: number;
}

/** Number of ratings of the least and of the most active user: 250 and 5,000 for 20,000 x 10,000 with 14 million. */
export function activityRange({ users, movies, ratings }: Shape): ActivityRange {
  return {
    fewest: Math.max(1, Math.floor((ratings / users) * FEWEST_TO_MEAN)),
    most: Math.floor(movies * MOST_OF_MOVIES),
  };
}

/** @throws TrainerError when no data can have this shape, with the numbers that are possible. */
export function checkShape({ users, movies, ratings }: Shape): void {
  const fewest = users * FEWEST_MEAN;
  const most = Math.floor(users * movies * LARGEST_DENSITY);
  const number = (value: number) => value.toLocaleString('en');
  if (most < fewest) {
    throw new TrainerError(
      `--movies ${number(movies)} is too few: ask for ${FEWEST_MEAN / LARGEST_DENSITY} or more.`,
    );
  }
  if (ratings >= fewest && ratings <= most) return;
  throw new TrainerError(
    `${number(ratings)} ratings by ${number(users)} users of ${number(movies)} movies cannot look real: that is ` +
      (ratings < fewest
        ? `less than ${FEWEST_MEAN} ratings a user.`
        : 'more than a third of all pairs of a user and a movie.') +
      ` Ask for ${number(fewest)} to ${number(most)} ratings, or change --users or --movies.`,
  );
}
