import {
  type BySignal,
  type RatingShare,
  recordBySignal,
  SIGNAL_NAMES,
  type SignalName,
} from '../../contract';

/** The contribution of each signal, in units of the score. */
export type Parts = BySignal<number>;

export interface Segment {
  readonly signal: SignalName;
  /** Start and width as a share of the whole width, 0..1. */
  readonly start: number;
  readonly width: number;
}

/** How far the bars extend on both sides of zero; both are 0 or more. */
export interface Reach {
  readonly below: number;
  readonly above: number;
}

export function sumOf(parts: Parts): number {
  return SIGNAL_NAMES.reduce((sum, signal) => sum + parts[signal], 0);
}

/** Sums the parts, signal by signal. */
export function addUp(all: readonly Parts[]): Parts {
  return recordBySignal((name) => all.reduce((sum, parts) => sum + parts[name], 0));
}

/**
 * Splits the ratings into those with the greatest effect on the score, in either direction, and the rest. Both are sorted by magnitude,
 * ties in the given order. The rest is never a single rating: its own bar takes no more room than a row for the rest.
 *
 * @param most the most ratings that are shown individually
 */
export function foldSmall(
  ratings: readonly RatingShare[],
  most: number,
): { shown: readonly RatingShare[]; rest: readonly RatingShare[] } {
  const sorted = [...ratings].sort((a, b) => Math.abs(sumOf(b.shares)) - Math.abs(sumOf(a.shares)));
  const shown = sorted.length <= most + 1 ? sorted.length : most;
  return { shown: sorted.slice(0, shown), rest: sorted.slice(shown) };
}

/** How far the stacked bars of these parts extend on each side. */
export function reachOf(bars: readonly Parts[], prior: number): Reach {
  const reach = { below: Math.max(0, -prior), above: Math.max(0, prior) };
  for (const parts of bars) {
    reach.below = Math.max(reach.below, -sideOf(parts, -1));
    reach.above = Math.max(reach.above, sideOf(parts, 1));
  }
  return reach;
}

function sideOf(parts: Parts, sign: 1 | -1): number {
  return SIGNAL_NAMES.reduce(
    (sum, signal) => sum + (parts[signal] * sign > 0 ? parts[signal] : 0),
    0,
  );
}

/** Position of zero, 0..1; at the left edge when nothing is below it. */
export function zeroOf({ below, above }: Reach): number {
  const whole = below + above;
  return whole > 0 ? below / whole : 0;
}

/** The segments of a bar: positive parts stack to the right of zero, negative ones to the left. */
export function segmentsOf(parts: Parts, reach: Reach): Segment[] {
  const whole = reach.below + reach.above;
  const zero = zeroOf(reach);
  const ends = { right: zero, left: zero };
  const segments: Segment[] = [];
  for (const signal of SIGNAL_NAMES) {
    const width = Math.abs(parts[signal]) / whole;
    if (!(width > 0)) continue;
    if (parts[signal] < 0) ends.left -= width;
    segments.push({ signal, start: parts[signal] < 0 ? ends.left : ends.right, width });
    if (parts[signal] > 0) ends.right += width;
  }
  return segments;
}
