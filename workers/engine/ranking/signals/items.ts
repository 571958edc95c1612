import type { Model } from '../../model/model';
import type { Profile } from '../profile';
import type { Signal } from './signal';

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
        const end = starts[movie + 1];
        if (penalty > 0) {
          // Without a branch on the sign: the processor would guess it wrong every other time.
          const half = factor / 2;
          for (let e = starts[movie]; e < end; e++) {
            scores[targets[e]] += half * (values[e] + Math.abs(values[e]));
          }
        } else {
          for (let e = starts[movie]; e < end; e++) scores[targets[e]] += factor * values[e];
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
        const end = starts[movie + 1];
        for (let e = starts[movie]; e < end; e++) {
          const place = places[targets[e]];
          if (place === 0 || (penalty > 0 && values[e] < 0)) continue;
          shares[(place - 1) * ratings.length + i] += factor * values[e];
        }
      });
      for (const movie of movies) places[movie] = 0;
      return { ofRatings: shares };
    },
  };
}
