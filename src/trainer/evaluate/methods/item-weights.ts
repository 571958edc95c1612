import type { ItemWeights } from '../../../pack/index';
import { trainWeights, type WeightOptions } from '../../weights/train';
import type { Method } from '../method';
import type { Profile } from '../profile';

/** Dislikes, 0.5 to 2 stars, speak against films like them, a little; 2.5 stars and more for them. */
const DISLIKES = [-0.05, -0.04, -0.03, -0.02];
const VALUES = Float32Array.from({ length: 16 }, (_, code) => {
  if (code < 1 || code > 10) return 0;
  return DISLIKES[code - 1] ?? (code / 2 - 1) / 4;
});

const OPTIONS: WeightOptions = {
  profileSize: 5,
  ridge: 10,
  activityPower: 0.25,
  values: VALUES,
  minRatings: 4,
  keep: 200,
  threads: 2,
};

/** Shares of the intercepts in the score that are tried: less than 1 recommends less of what all like. */
const INTERCEPT_SHARES = [0.5, 0.75, 1];

/** The linear model of src/trainer/weights. */
export const itemWeights: Method = {
  name: 'Item weights',
  settings: INTERCEPT_SHARES.map((share) => `intercept ${share}`),
  fit: async ({ catalogue, matrix }) => {
    const weights = await trainWeights(matrix.rows, catalogue.titles.length, OPTIONS);
    const scores = new Float32Array(catalogue.titles.length);
    return INTERCEPT_SHARES.map((share) => ({
      score: (profile) => scoreLinear(weights, profile, share, scores),
    }));
  },
};

function scoreLinear(
  { starts, movies, values, scales, intercepts }: ItemWeights,
  profile: Profile,
  interceptShare: number,
  scores: Float32Array,
): Float32Array {
  for (let j = 0; j < scores.length; j++) scores[j] = interceptShare * intercepts[j];
  profile.movies.forEach((i, given) => {
    const x = VALUES[profile.codes[given]] * scales[i];
    for (let e = starts[i]; e < starts[i + 1]; e++) scores[movies[e]] += x * values[e];
  });
  return scores;
}
