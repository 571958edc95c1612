import type { HeldOutRating, Stars } from '../../contract';

/** With fewer ratings, the figures would be mostly chance. */
export const FEWEST_RATINGS = 20;

/** A movie with this many stars or more counts as loved. */
export const LOVED: Stars = 4;

/** A movie counts as found at this rank or better. */
export const TOP = 10;

/** A figure with its 95 % interval. */
export interface Figure {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** How well the engine predicts held-out ratings of the visitor. */
export interface Evaluation {
  /** Number of ratings tested. */
  readonly ratings: number;
  /** How many of these are of loved movies. */
  readonly loved: number;
  /** Share of the loved movies that reached the top ten without their rating, 0..1; null when no movie is loved. */
  readonly found: Figure | null;
  /** The same for a list by popularity. */
  readonly foundByPopularity: Figure | null;
  /** Number of ratings that have both likely stars and a mean of all users. */
  readonly compared: number;
  /** Mean distance between likely and given stars; null when fewer than two can be compared. */
  readonly error: Figure | null;
  /** The same for the mean stars of all users. */
  readonly errorOfMean: Figure | null;
}

/** @returns null for fewer than FEWEST_RATINGS */
export function evaluationOf(ratings: readonly HeldOutRating[]): Evaluation | null {
  if (ratings.length < FEWEST_RATINGS) return null;
  const loved = ratings.filter(({ stars }) => stars >= LOVED);
  const compared = ratings.flatMap(({ stars, likely, mean }) =>
    likely === null || mean === null
      ? []
      : [{ own: Math.abs(likely - stars), everybody: Math.abs(mean - stars) }],
  );
  const isTop = (place: number) => place <= TOP;
  return {
    ratings: ratings.length,
    loved: loved.length,
    found: shareOf(loved.filter(({ place }) => isTop(place)).length, loved.length),
    foundByPopularity: shareOf(
      loved.filter(({ popularPlace }) => isTop(popularPlace)).length,
      loved.length,
    ),
    compared: compared.length,
    error: meanOf(compared.map(({ own }) => own)),
    errorOfMean: meanOf(compared.map(({ everybody }) => everybody)),
  };
}

/** Quantile of the normal distribution for 95 %. */
const Z = 1.959964;

/** A share with Wilson's score interval (Wilson 1927), which stays within 0..1 and is valid for few cases. */
export function shareOf(hits: number, cases: number): Figure | null {
  if (cases === 0) return null;
  const value = hits / cases;
  const scale = 1 + Z ** 2 / cases;
  const centre = (value + Z ** 2 / (2 * cases)) / scale;
  const half = (Z / scale) * Math.sqrt((value * (1 - value)) / cases + Z ** 2 / (4 * cases ** 2));
  return { value, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

/** A mean with the normal interval of its standard error. The figures are 0 or more, and so is the interval. */
export function meanOf(figures: readonly number[]): Figure | null {
  const n = figures.length;
  if (n < 2) return null;
  const value = figures.reduce((sum, figure) => sum + figure, 0) / n;
  const variance = figures.reduce((sum, figure) => sum + (figure - value) ** 2, 0) / (n - 1);
  const half = Z * Math.sqrt(variance / n);
  return { value, low: Math.max(0, value - half), high: value + half };
}
