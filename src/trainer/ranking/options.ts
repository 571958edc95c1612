import { availableParallelism } from 'node:os';
import { NEUTRAL_STARS } from '../../../workers/engine/preference';
import type { WeightOptions } from '../weights/train';

/** Settings of the item weights, found by cross-validation: see docs/ranking.md. */
export const WEIGHT_OPTIONS: WeightOptions = {
  profileSize: 5,
  ridge: 10,
  activityPower: 0.25,
  values: Float32Array.from({ length: 16 }, (_, code) =>
    code >= 1 && code <= 10 ? (code / 2 - NEUTRAL_STARS) / (5 - NEUTRAL_STARS) : 0,
  ),
  minRatings: 4,
  keep: 200,
  threads: Math.min(4, availableParallelism()),
};
