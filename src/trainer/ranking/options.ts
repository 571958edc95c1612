import { availableParallelism } from 'node:os';
import { MAX_CODE, MIN_CODE, scaledStars } from '../../pack/index';
import type { Smoothing } from '../weights/smooth';
import type { WeightOptions } from '../weights/train';

/** Settings of the item weights, found by cross-validation: see docs/ranking.md. */
export function weightOptions(users: number): WeightOptions {
  const smoothing = smoothingFor(users);
  return {
    shown: { least: 2, share: 0.08, independentFrom: smoothing ? Number.POSITIVE_INFINITY : 8 },
    popularityPower: 0.2,
    ridge: smoothing ? 5 : 10,
    smoothing,
    values: VALUES,
    minRatings: 4,
    keep: 200,
    threads: Math.min(4, availableParallelism()),
  };
}

const VALUES = Float32Array.from({ length: 16 }, (_, code) =>
  code >= MIN_CODE && code <= MAX_CODE ? scaledStars(code / 2) : 0,
);

/** Number of users at which weights are smoothed by half, and the share below which smoothing is not worth the time. */
const HALF_SMOOTHED = 900;
const LEAST_SHARE = 0.15;

/** How much to smooth: the fewer users there are, the more of their weights is noise. */
function smoothingFor(users: number): Smoothing | null {
  const share = 1 / (1 + (users / HALF_SMOOTHED) ** 2);
  return share < LEAST_SHARE ? null : { share, rank: Math.round(1.5 * Math.sqrt(users)) };
}
