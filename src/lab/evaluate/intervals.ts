import { seededRandom } from '../../trainer/random';

/** A mean with its 95 % percentile interval. */
export interface Estimate {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

const RESAMPLES = 1000;

/** Bootstrap over the samples (Efron 1979), seeded: the same samples give the same interval. */
export function bootstrapMean(samples: readonly number[], seed = 1): Estimate {
  return bootstrap(samples.length, seed, (pick) => {
    let sum = 0;
    for (const i of pick) sum += samples[i]!;
    return sum / pick.length;
  });
}

/** Bootstrap of any figure that is computed from a resample of `count` things, given by their numbers. */
export function bootstrap(
  count: number,
  seed: number,
  figure: (pick: Uint32Array) => number,
): Estimate {
  const random = seededRandom(seed);
  const pick = Uint32Array.from({ length: count }, (_, i) => i);
  const mean = figure(pick);
  const figures = Float64Array.from({ length: RESAMPLES }, () => {
    for (let i = 0; i < count; i++) pick[i] = Math.floor(random() * count);
    return figure(pick);
  }).sort();
  return { mean, low: figures[RESAMPLES * 0.025]!, high: figures[RESAMPLES * 0.975 - 1]! };
}
