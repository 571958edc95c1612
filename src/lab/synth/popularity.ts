import { type Shape, TOP_SHARE } from './shape';
import { solveIncreasing } from './solve';

/** Exponent of the power law in the long tail; the head of a Zipf-Mandelbrot law is flatter. */
const EXPONENT = 1.5;

/**
 * The share of users who rate each movie, most rated first, summing up to the ratings of a mean user: a power law (Zipf-Mandelbrot) that
 * begins at `TOP_SHARE`, or lower if there are too few ratings for that.
 */
export function popularityShares({ users, movies, ratings }: Shape): Float64Array {
  const mean = ratings / users;
  const total = (blunt: number) => {
    let sum = 0;
    for (let rank = 0; rank < movies; rank++) sum += law(rank, blunt);
    return sum;
  };
  const exponent = solveIncreasing((log) => TOP_SHARE * total(2 ** log), mean, -6, 30);
  const blunt = 2 ** exponent;
  const top = mean / total(blunt);
  return Float64Array.from({ length: movies }, (_, rank) => top * law(rank, blunt));
}

function law(rank: number, blunt: number): number {
  return ((1 + blunt) / (1 + rank + blunt)) ** EXPONENT;
}

/** Number of activity classes that the fit below tells apart. */
const KINDS = 24;
const MOST_ROUNDS = 24;
const CLOSE_ENOUGH = 1e-3;

/**
 * Weights for drawing movies one after another without replacement, so that a share `shares[j]` of all users draws movie j, although some
 * users draw 20 times as many movies as others. A user who draws n movies has movie j with probability about 1 − exp(−λ(n) w[j]); λ and w
 * are fitted alternately.
 */
export function drawingWeights(shares: Float64Array, counts: Uint32Array): Float64Array {
  const sorted = counts.slice().sort();
  const kinds = Array.from({ length: KINDS }, (_, kind) => {
    const from = Math.floor((kind * sorted.length) / KINDS);
    const to = Math.max(from + 1, Math.floor(((kind + 1) * sorted.length) / KINDS));
    const part = sorted.subarray(from, to);
    return part.reduce((sum, count) => sum + count, 0) / part.length;
  });
  const weights = shares.map((share) => -Math.log1p(-Math.min(share, 0.99)));
  const rates = new Float64Array(KINDS);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    kinds.forEach((count, kind) => {
      rates[kind] = rateFor(count, weights, rates[kind]!);
    });
    let change = 0;
    for (let movie = 0; movie < weights.length; movie++) {
      let drawn = 0;
      for (const rate of rates) drawn -= Math.expm1(-rate * weights[movie]!);
      const factor = Math.log1p(-shares[movie]!) / Math.log1p(-drawn / KINDS);
      weights[movie]! *= factor;
      change = Math.max(change, Math.abs(factor - 1));
    }
    if (change < CLOSE_ENOUGH) break;
  }
  return weights;
}

/** The λ for which Σ 1 − exp(−λ w) is `count`, by Newton's method, which approaches from below and never overshoots. */
function rateFor(count: number, weights: Float64Array, start: number): number {
  let rate = 0;
  for (let round = 0; round < 50; round++) {
    if (round === 0 && start > 0) rate = start;
    let sum = 0;
    let slope = 0;
    for (const weight of weights) {
      const missed = Math.exp(-rate * weight);
      sum += 1 - missed;
      slope += weight * missed;
    }
    const step = (count - sum) / slope;
    rate = Math.max(0, rate + step);
    if (Math.abs(step) <= 1e-4 * rate) break;
  }
  return rate;
}
