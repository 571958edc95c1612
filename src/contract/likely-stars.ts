/** How many similar users an answer rests on. */
export type Sureness = 'few' | 'some' | 'many';

/** The rating that a visitor would probably give a movie. Given only from LEAST_RATINGS ratings on. */
export interface LikelyStars {
  /** 0.5..5, not rounded: the mean rating to expect from visitors like this one. */
  readonly stars: number;
  /** Two out of three such visitors give between `low` and `high`; 0.5..5. */
  readonly low: number;
  readonly high: number;
  /** How many of the most similar users rated the movie. */
  readonly people: number;
  readonly sure: Sureness;
}

/** With fewer ratings too little is known about a visitor. */
export const LEAST_RATINGS = 3;
