import type { Catalogue, ItemWeights, WeightValues } from '../../../src/pack/index';

/** Damping pseudo-count: so many ratings of the mean are added to each movie's own. */
const DAMPING = 25;
/** The middle of the scale: a movie of this damped mean has a popularity of 0. */
const MIDDLING_STARS = 2.5;
/** The highest of the damped popularities: about what the intercepts of a trained model reach. */
const HIGHEST = 0.5;

/**
 * How each movie does with everybody, before any rating of the visitor: the intercepts of the item weights, or damped
 * popularity while there are none. One per movie, in column order.
 */
export function priorOf(
  popularity: Float64Array,
  weights: ItemWeights<WeightValues> | null,
): Float64Array {
  return weights ? Float64Array.from(weights.intercepts) : popularity;
}

/**
 * How well a film does with everybody, known by its number of ratings and their mean: the square root of the
 * number, times the damped mean above neutral. One a movie; higher is better; 0 for a film without ratings.
 */
export function popularityOf({ ratingCounts, ratingSums }: Catalogue): Float64Array {
  const total = ratingCounts.reduce((sum, count) => sum + count, 0);
  const mean = total === 0 ? 0 : ratingSums.reduce((sum, halves) => sum + halves / 2, 0) / total;
  const raw = Float64Array.from(ratingCounts, (count, movie) => {
    const damped = (ratingSums[movie] / 2 + DAMPING * mean) / (count + DAMPING);
    return Math.sqrt(count) * (damped - MIDDLING_STARS);
  });
  const highest = raw.reduce((most, score) => Math.max(most, score), 0) || 1;
  return Float64Array.from(raw, (score) => (HIGHEST * score) / highest);
}
