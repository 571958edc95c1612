import type { RatingShare } from '../../contract';

/** The ways in which a rating acts on a film's score, in the order in which they are drawn. */
export const WAYS = ['items', 'neighbours', 'content'] as const;

export type Way = (typeof WAYS)[number];

/** What went each way, in units of the score. */
export type Parts = Readonly<Record<Way, number>>;

export interface Segment {
  readonly way: Way;
  /** Where it begins and how wide it is, in parts of the whole width, 0..1. */
  readonly start: number;
  readonly width: number;
}

/** How far the bars reach to both sides of zero; both 0 or more. */
export interface Reach {
  readonly below: number;
  readonly above: number;
}

export function sumOf(parts: Parts): number {
  return WAYS.reduce((sum, way) => sum + parts[way], 0);
}

/** All parts of all, way by way. */
export function addUp(all: readonly Parts[]): Parts {
  const by = (way: Way) => all.reduce((sum, parts) => sum + parts[way], 0);
  return { items: by('items'), neighbours: by('neighbours'), content: by('content') };
}

/**
 * The ratings that matter most to the score, for good or bad, and the rest, both by magnitude, ties in the order given.
 * One alone is never the rest: its bar takes no more room than the line that stands for it.
 *
 * @param most how many stand by themselves
 */
export function foldSmall(
  ratings: readonly RatingShare[],
  most: number,
): { shown: readonly RatingShare[]; rest: readonly RatingShare[] } {
  const sorted = [...ratings].sort((a, b) => Math.abs(sumOf(b)) - Math.abs(sumOf(a)));
  const shown = sorted.length <= most + 1 ? sorted.length : most;
  return { shown: sorted.slice(0, shown), rest: sorted.slice(shown) };
}

/** How far the bars of these parts reach, each stacked to its own side. */
export function reachOf(bars: readonly Parts[], prior: number): Reach {
  const reach = { below: Math.max(0, -prior), above: Math.max(0, prior) };
  for (const parts of bars) {
    reach.below = Math.max(reach.below, -sideOf(parts, -1));
    reach.above = Math.max(reach.above, sideOf(parts, 1));
  }
  return reach;
}

function sideOf(parts: Parts, sign: 1 | -1): number {
  return WAYS.reduce((sum, way) => sum + (parts[way] * sign > 0 ? parts[way] : 0), 0);
}

/** Where zero stands, 0..1; at the left edge when nothing is below it. */
export function zeroOf({ below, above }: Reach): number {
  const whole = below + above;
  return whole > 0 ? below / whole : 0;
}

/** The bar of these parts: what was added stacks to the right of zero, what was taken away to the left. */
export function segmentsOf(parts: Parts, reach: Reach): Segment[] {
  const whole = reach.below + reach.above;
  const zero = zeroOf(reach);
  const ends = { right: zero, left: zero };
  const segments: Segment[] = [];
  for (const way of WAYS) {
    const width = Math.abs(parts[way]) / whole;
    if (!(width > 0)) continue;
    if (parts[way] < 0) ends.left -= width;
    segments.push({ way, start: parts[way] < 0 ? ends.left : ends.right, width });
    if (parts[way] > 0) ends.right += width;
  }
  return segments;
}
