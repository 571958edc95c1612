import type { Method, Ranker } from '../method';

const DAMPINGS = [5, 25, 100];

function always(scores: Float32Array): Ranker {
  return { score: () => scores };
}

/** Films by number of ratings. */
export const popularity: Method = {
  name: 'Popularity',
  settings: ['count'],
  fit: async ({ catalogue }) => [always(Float32Array.from(catalogue.ratingCounts))],
};

/** Films by mean rating, damped as if by k more ratings with the mean of all. */
export const dampedMean: Method = {
  name: 'Damped mean',
  settings: DAMPINGS.map((k) => `k ${k}`),
  fit: async ({ catalogue }) => {
    const { ratingCounts, ratingSums } = catalogue;
    const sum = (values: Uint32Array): number => values.reduce((total, value) => total + value, 0);
    const mean = sum(ratingSums) / sum(ratingCounts);
    return DAMPINGS.map((k) =>
      always(Float32Array.from(ratingSums, (s, m) => (s + k * mean) / (ratingCounts[m]! + k))),
    );
  },
};
