/** At the far end other parts of the score still decide between movies that are alike in content. */
const MOST_CONTENT = 0.998;
/** Makes steps of one size on the scale change a list by about as much at both ends. */
const POWER = 2.2;

/**
 * The contentWeight of a position on the scale that a visitor turns, 0..1: equal steps change a list about equally, where equal steps of
 * contentWeight would do nearly all of it close to 1.
 */
export function contentWeightAt(position: number): number {
  return MOST_CONTENT * (1 - (1 - position) ** POWER);
}

/** The position of a contentWeight on that scale, 0..1; 1 for all beyond its end. */
export function contentPositionOf(contentWeight: number): number {
  return 1 - (1 - Math.min(1, contentWeight / MOST_CONTENT)) ** (1 / POWER);
}
