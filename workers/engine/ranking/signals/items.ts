import type { Catalogue } from '../../../../src/pack/index';
import type { Model } from '../../model/model';
import { NEUTRAL_STARS } from '../preference';
import type { Profile } from '../profile';
import type { Signal } from './signal';

/** No value of a row is lower: an i8 as it ships, and weights that are not rounded lie about -1 to 1. */
const LEAST_VALUE = -128;

export interface ItemSignal extends Signal {
  /** What the likes add through the weights that are not kept, a movie's popularity times this: addTo leaves it out. */
  readonly popularityCoefficient: number;
}

/**
 * What the rated films say of each movie by themselves: a like adds its weights, negative ones too; a dislike takes away in
 * proportion to its positive weights, so that it lowers films like it and raises none. Says nothing without weights.
 */
export function itemSignal(
  { weights, popularity, scratch }: Pick<Model, 'weights' | 'popularity' | 'scratch'>,
  { ratings }: Profile,
): ItemSignal {
  if (!weights) {
    return {
      popularityCoefficient: 0,
      addTo() {},
      sharesOf: (movies) => new Float64Array(movies.length * ratings.length),
    };
  }
  const { starts, movies: targets, values, scales, popularityCoefficients } = weights;
  return {
    popularityCoefficient: ratings.reduce((sum, { movie, preference }) => sum + preference * popularityCoefficients[movie], 0),
    addTo(scores, weight) {
      for (const { movie, preference, penalty } of ratings) {
        const factor = weight * scales[movie] * (preference - penalty);
        const least = leastOf(penalty);
        const end = starts[movie + 1];
        for (let e = starts[movie]; e < end; e++) {
          scores[targets[e]] += factor * Math.max(least, values[e]);
        }
      }
    },
    sharesOf(movies) {
      const shares = new Float64Array(movies.length * ratings.length);
      const { places } = scratch;
      movies.forEach((movie, m) => {
        places[movie] = m + 1;
      });
      ratings.forEach(({ movie, preference, penalty }, i) => {
        for (let m = 0; m < movies.length; m++) {
          shares[m * ratings.length + i] = preference * popularityCoefficients[movie] * popularity[movies[m]];
        }
        const factor = scales[movie] * (preference - penalty);
        const least = leastOf(penalty);
        const end = starts[movie + 1];
        for (let e = starts[movie]; e < end; e++) {
          const place = places[targets[e]];
          if (place === 0) continue;
          shares[(place - 1) * ratings.length + i] += factor * Math.max(least, values[e]);
        }
      });
      for (const movie of movies) places[movie] = 0;
      return shares;
    },
  };
}

/**
 * A dislike takes lower values for this. Math.max, not a branch: the processor would guess it wrong every other time.
 */
function leastOf(penalty: number): number {
  return penalty > 0 ? 0 : LEAST_VALUE;
}

/** What the leans are multiplied by: each movie's mean liking over all users, 0 from those who did not rate it. */
export function meanLikings({ ratingCounts, ratingSums }: Catalogue, users: number): Float64Array {
  return Float64Array.from(
    ratingCounts,
    (count, movie) =>
      (ratingSums[movie] / 2 - NEUTRAL_STARS * count) / (5 - NEUTRAL_STARS) / Math.max(1, users),
  );
}
