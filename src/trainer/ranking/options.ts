import { availableParallelism } from 'node:os';
import { NEUTRAL_STARS } from '../../../workers/engine/preference';
import type { WeightOptions } from '../weights/train';

/** Settings of the item weights, found by cross-validation: see docs/ranking.md. */
export const WEIGHT_OPTIONS: WeightOptions = {
  profileSize: 5,
  ridge: 10,
  // Better by .007 at 5 ratings on 671 users, but the lists then show 337 films, not 474: see docs/ranking.md.
  smoothing: null,
  activityPower: 0.25,
  values: Float32Array.from({ length: 16 }, (_, code) =>
    code >= 1 && code <= 10 ? (code / 2 - NEUTRAL_STARS) / (5 - NEUTRAL_STARS) : 0,
  ),
  minRatings: 4,
  keep: 200,
  threads: Math.min(4, availableParallelism()),
};
