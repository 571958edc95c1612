/** contentWeight at the end of the scale: the other parts of the score still decide between movies that are alike in content. */
const MOST_CONTENT = 0.998;
/** Exponent with which equal steps change a list by about the same amount at both ends of the scale. */
const POWER = 2.2;

/**
 * The contentWeight of a position of the visitor's slider, 0..1. Equal steps of the position change a list about equally; with equal
 * steps of contentWeight nearly all of the change would happen close to 1.
 */
export function contentWeightAt(position: number): number {
  return MOST_CONTENT * (1 - (1 - position) ** POWER);
}

/** The slider position of a contentWeight, 0..1; 1 for weights beyond the end of the scale. */
export function contentPositionOf(contentWeight: number): number {
  return 1 - (1 - Math.min(1, contentWeight / MOST_CONTENT)) ** (1 / POWER);
}
