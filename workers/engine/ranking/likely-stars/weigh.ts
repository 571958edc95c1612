import type { Opinion } from './opinions';

const LEAST = 0.5;
const MOST = 5;

/**
 * How much each opinion counts. Fitted on the withheld ratings of held-out users of MovieLens 1M and of the small set, at each number of
 * ratings (docs/answers.md). Agreement and items tell more, the more ratings there are to compare.
 */
const SIMILAR = 0.6;
const agreeing = (ratings: number) => 0.4 * (ratings / 5) ** 0.4;
const items = (ratings: number) => Math.max(0, 0.2 * Math.log(ratings / 3));
const interest = (ratings: number) => 0.03 * Math.log(ratings);
/** The usual interest of similar users in a movie that the visitor rated later. */
const usualInterest = (ratings: number) => 0.45 + 0.25 * Math.log(ratings);
/** Pseudo-count that damps how far the predicted stars lie from the mean of all ratings. */
const DAMPING = 0.4;

/** All that is known about one movie. */
export interface Evidence {
  /** Mean of all ratings, in stars. */
  readonly mean: number;
  readonly baseline: number;
  /** Null where nobody was asked. */
  readonly opinion: Opinion | null;
  /** See item-opinions.ts. */
  readonly byItems: number;
  /** How many ratings the visitor gave. */
  readonly ratings: number;
}

export function starsFrom({ mean, baseline, opinion, byItems, ratings }: Evidence): number {
  const byPeople = opinion
    ? SIMILAR * opinion.similar +
      agreeing(ratings) * opinion.agreeing +
      interest(ratings) * (opinion.interest - usualInterest(ratings))
    : 0;
  const stars = baseline + byPeople + items(ratings) * byItems;
  return clamped(mean + ((stars - mean) * ratings) / (ratings + DAMPING));
}

/**
 * The range around a prediction that contains two out of three actual ratings.
 *
 * @param spread root mean square of the residuals of all ratings after the offsets
 * @param evidence weight of the similar users who rated the movie
 */
export function rangeOf(stars: number, spread: number, evidence: number) {
  const half = spread * (0.82 + 0.35 / Math.sqrt(1 + evidence / 4));
  return { low: clamped(stars - half), high: clamped(stars + half) };
}

function clamped(stars: number): number {
  return Math.min(MOST, Math.max(LEAST, stars));
}
