import type { Model } from '../../model/model';
import type { Profile } from '../profile';
import type { Signal } from './signal';

/** No value of a row is lower: an i8 as it ships, and weights that are not rounded lie about -1 to 1. */
const LEAST_VALUE = -128;

/**
 * What the rated movies say of each movie by themselves: a like adds its weights, negative ones too; a dislike takes away in
 * proportion to its positive weights, so that it lowers movies like it and raises none. The weights of a like that are not
 * kept are stood for by a coefficient times the movie's popularity. Says nothing without weights.
 */
export function itemSignal(
  { weights, popularity, scratch }: Pick<Model, 'weights' | 'popularity' | 'scratch'>,
  profile: Profile,
): Signal {
  return weights ? ofWeights(weights, popularity, scratch, profile) : silent(profile);
}

function silent({ ratings }: Profile): Signal {
  return {
    column: () => null,
    addTo() {},
    sharesOf: (movies) => ({ ofRatings: new Float64Array(movies.length * ratings.length) }),
  };
}

function ofWeights(
  {
    starts,
    movies: targets,
    values,
    scales,
    popularityCoefficients,
  }: NonNullable<Model['weights']>,
  popularity: Float64Array,
  { places }: Model['scratch'],
  { ratings }: Profile,
): Signal {
  return {
    column: (weight) => ({
      values: popularity,
      factor:
        weight *
        ratings.reduce(
          (sum, { movie, preference }) => sum + preference * popularityCoefficients[movie],
          0,
        ),
    }),
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
      movies.forEach((movie, m) => {
        places[movie] = m + 1;
      });
      ratings.forEach(({ movie, preference, penalty }, i) => {
        for (let m = 0; m < movies.length; m++) {
          shares[m * ratings.length + i] =
            preference * popularityCoefficients[movie] * popularity[movies[m]];
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
      return { ofRatings: shares };
    },
  };
}

/** A dislike takes lower values for this. Math.max, not a branch: the processor would guess it wrong every other time. */
function leastOf(penalty: number): number {
  return penalty > 0 ? 0 : LEAST_VALUE;
}
