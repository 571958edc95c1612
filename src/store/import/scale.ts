import { STARS, type Stars } from '../../contract';
import { readNumber } from './numbers';
import type { Scale } from './types';

/** One typing error in this many ratings does not change the inferred scale. */
const RATINGS_PER_SLIP = 100;

/**
 * The scale of a column of ratings, inferred from all its numbers: the smallest scale that contains at least 99 % of them. Null when no
 * scale does, or there is no number.
 */
export function scaleOf(cells: Iterable<string>): Scale | null {
  const numbers: number[] = [];
  for (const cell of cells) {
    const number = readNumber(cell);
    if (number !== null) numbers.push(number);
  }
  if (numbers.length === 0) return null;
  const slips = Math.floor(numbers.length / RATINGS_PER_SLIP);
  for (const scale of [5, 10, 100] as const) {
    if (numbers.filter((number) => number > scale).length <= slips) return scale;
  }
  return null;
}

/** A rating as half stars, rounded to the nearest, ties up, never below half a star; null above the scale. */
export function starsOf(rating: number, scale: Scale): Stars | null {
  if (rating > scale) return null;
  const halves = Math.max(1, Math.round((rating / scale) * 10));
  return STARS[halves - 1]!;
}

/**
 * Assigns stars by how a person uses the scale: the lowest tenth of their ratings becomes half a star, the highest tenth five stars.
 *
 * @returns the stars for each rating that occurs
 */
export function starsByRank(ratings: readonly number[]): ReadonlyMap<number, Stars> {
  const counts = new Map<number, number>();
  for (const rating of ratings) counts.set(rating, (counts.get(rating) ?? 0) + 1);
  const stars = new Map<number, Stars>();
  let below = 0;
  for (const [rating, count] of [...counts].sort(([a], [b]) => a - b)) {
    const share = (below + count / 2) / ratings.length;
    stars.set(rating, STARS[Math.min(9, Math.floor(share * 10))]!);
    below += count;
  }
  return stars;
}

/** "★★★½" as 3.5; null for anything else. */
export function readStarSigns(cell: string): number | null {
  const match = /^(★{0,5})(½?)☆*$/.exec(cell.trim());
  if (match === null || match[0] === '') return null;
  return match[1]!.length + (match[2] === '' ? 0 : 0.5);
}
