/** How many similar users an answer rests on. */
export type Sureness = 'few' | 'some' | 'many';

/** What a visitor would probably give a movie. Said only from LEAST_RATINGS ratings on. */
export interface LikelyStars {
  /** 0.5..5, not rounded: the mean of what visitors like this one give. */
  readonly stars: number;
  /** Two of three visitors give no less than `low` and no more than `high`; 0.5..5. */
  readonly low: number;
  readonly high: number;
  /** How many of the most similar users rated the movie. */
  readonly people: number;
  readonly sure: Sureness;
}

/** With fewer ratings too little is known of a visitor. */
export const LEAST_RATINGS = 3;
