import { solveIncreasing } from './solve';

const SIZE = 1 << 12;

/** 4,096 quantiles of the normal distribution, so that a normal random number costs one look-up. */
const QUANTILES = Float64Array.from({ length: SIZE }, (_, i) =>
  solveIncreasing(distribution, (i + 0.5) / SIZE, -6, 6),
);

/** A normal random number with mean 0 and standard deviation 1, made from a uniform one in [0, 1). */
export function normal(uniform: number): number {
  return QUANTILES[(uniform * SIZE) | 0]!;
}

/** The normal distribution function, to 7.5e-8 (Abramowitz and Stegun 26.2.17). */
function distribution(x: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(x));
  const tail =
    (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return x < 0 ? tail : 1 - tail;
}
