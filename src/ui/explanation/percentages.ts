import type { Explanation, RatingShare } from '../../contract';
import { sumOf } from './shares';

/** Number of ratings that are named; the others are only counted. */
const NAMED = 3;

export type Part =
  | { readonly kind: 'rating'; readonly share: RatingShare; readonly percent: number }
  | { readonly kind: 'others'; readonly ratings: number; readonly percent: number }
  | { readonly kind: 'popularity'; readonly percent: number };

export interface Percentages {
  /** What speaks for the film: named ratings, the other ratings, popularity. Their whole percentages sum to 100; empty if nothing does. */
  readonly speaksFor: readonly Part[];
  /** What speaks against it, as percentages of everything that speaks for it: the same kinds of parts, percentages above 0. */
  readonly against: readonly Part[];
}

/** Splits the score of a film into percentages of everything that speaks for it. */
export function percentagesOf({ ratings, prior }: Explanation): Percentages {
  const sums = ratings.map((share) => ({ share, sum: sumOf(share.shares) }));
  const lifting = split(
    sums.filter(({ sum }) => sum > 0).sort((a, b) => b.sum - a.sum),
    prior,
  );
  const lowering = split(
    sums
      .filter(({ sum }) => sum < 0)
      .map(({ share, sum }) => ({ share, sum: -sum }))
      .sort((a, b) => b.sum - a.sum),
    -prior,
  );
  const whole = lifting.reduce((sum, { amount }) => sum + amount, 0);
  if (whole === 0) return { speaksFor: [], against: [] };
  const percents = wholePercents(lifting.map(({ amount }) => amount / whole));
  return {
    speaksFor: lifting.map(({ part }, i) => ({ ...part, percent: percents[i]! })),
    against: lowering
      .map(({ part, amount }) => ({ ...part, percent: Math.round((100 * amount) / whole) }))
      .filter(({ percent }) => percent > 0),
  };
}

interface Weighed {
  readonly share: RatingShare;
  readonly sum: number;
}

/** @param sorted largest first, all above 0 */
function split(sorted: readonly Weighed[], popularity: number) {
  const others = sorted.slice(NAMED);
  const amounts: { part: Part; amount: number }[] = sorted
    .slice(0, NAMED)
    .map(({ share, sum }) => ({ part: { kind: 'rating', share, percent: 0 }, amount: sum }));
  if (others.length > 0) {
    const amount = others.reduce((sum, each) => sum + each.sum, 0);
    amounts.push({ part: { kind: 'others', ratings: others.length, percent: 0 }, amount });
  }
  if (popularity > 0)
    amounts.push({ part: { kind: 'popularity', percent: 0 }, amount: popularity });
  return amounts;
}

/**
 * Converts shares that sum to 1 to whole percentages that sum to 100: each is rounded down, and the points left over go to the largest
 * remainders.
 */
export function wholePercents(shares: readonly number[]): number[] {
  const percents = shares.map((share) => Math.floor(100 * share));
  const left = 100 - percents.reduce((sum, percent) => sum + percent, 0);
  const byRemainder = shares
    .map((share, place) => ({ place, remainder: 100 * share - percents[place]! }))
    .sort((a, b) => b.remainder - a.remainder || a.place - b.place);
  for (const { place } of byRemainder.slice(0, left)) percents[place]!++;
  return percents;
}
