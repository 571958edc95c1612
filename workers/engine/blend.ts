import type { Signal } from './signal';

/** A signal and what its scores are multiplied by in the sum. */
export interface Weighted<S extends Signal = Signal> {
  readonly signal: S;
  readonly weight: number;
}

/** (1 - contentWeight) neighbours and contentWeight content, each in units of its scale. */
export function mix<N extends Signal>(
  neighbours: N,
  content: Signal,
  contentWeight: number,
): { neighbours: Weighted<N>; content: Weighted } {
  return {
    neighbours: { signal: neighbours, weight: (1 - contentWeight) / neighbours.scale },
    content: { signal: content, weight: contentWeight / content.scale },
  };
}

/** The weighted sum, one a movie. A weight of 0 leaves its signal out entirely. */
export function blend(signals: readonly [Weighted, ...Weighted[]]): Float64Array {
  const movies = signals[0].signal.scores.length;
  const sums = new Float64Array(movies);
  for (const { signal, weight } of signals) {
    if (weight === 0) continue;
    const { scores } = signal;
    for (let movie = 0; movie < movies; movie++) sums[movie] += weight * scores[movie];
  }
  return sums;
}
