// Unchecked indices: loops over a movie's sparse weights, with a score for every movie.
import type { ItemWeights, WeightValues } from '../../../../src/pack/index';
import type { Model } from '../../model/model';
import type { Profile } from '../profile';
import type { Signal } from './signal';
import { weightsAmong } from './weights-among';

/**
 * Scores each movie by the item weights from the rated movies. A like adds its weights, negative ones included; a dislike subtracts in
 * proportion to its positive weights only, so that it lowers similar movies and raises none. A like's weights that were not kept are
 * approximated by a coefficient times the target movie's popularity. All 0 without weights.
 */
export function itemSignal(
  model: Pick<Model, 'weights' | 'popularity' | 'scratch'>,
  profile: Profile,
): Signal {
  return model.weights ? ofWeights(model, model.weights, profile) : silent(profile);
}

function silent({ ratings }: Profile): Signal {
  return {
    column: () => null,
    addTo() {},
    sharesOf: (movies) => ({ ofRatings: new Float64Array(movies.length * ratings.length) }),
  };
}

function ofWeights(
  model: Pick<Model, 'weights' | 'popularity' | 'scratch'>,
  { starts, movies: targets, values, scales, popularityCoefficients }: ItemWeights<WeightValues>,
  { ratings }: Profile,
): Signal {
  const { popularity } = model;
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
          // Without a branch on the sign, which the processor would mispredict every other time.
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
      const weights = weightsAmong(model, ratings, movies);
      for (let m = 0, at = 0; m < movies.length; m++) {
        for (let i = 0; i < ratings.length; i++, at++) {
          const { movie, preference, penalty } = ratings[i];
          const weight = penalty > 0 ? Math.max(0, weights[at]) : weights[at];
          shares[at] =
            preference * popularityCoefficients[movie] * popularity[movies[m]] +
            (preference - penalty) * weight;
        }
      }
      return { ofRatings: shares };
    },
  };
}
