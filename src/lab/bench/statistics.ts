/** Milliseconds. */
export interface Timing {
  readonly median: number;
  readonly p99: number;
}

/**
 * The nearest-rank quantile: the smallest of `values` such that at least the given share of them are not greater.
 *
 * @param values one or more, in any order; not modified
 * @param share above 0, up to 1
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
}

export function timingOf(times: readonly number[]): Timing {
  return { median: quantile(times, 0.5), p99: quantile(times, 0.99) };
}
