import type { Similarity } from '../../model/similarity';
import type { RatedMovie } from '../profile';
import { fillTables, TABLE } from './tables';

/**
 * Entries of a query's tables are rounded to integers so small that the greatest of each like add up to this: the kernel's
 * 16 bits then hold any sum. Roundings up and down cancel out, so sums keep their order. Among many likes, the rarest has an entry of at least COARSEST.
 */
const MOST = 32_000;
const COARSEST = 1_000;

/**
 * What each like adds to the product with a row that gave its film a code: rarity times both ratings, as integers.
 *
 * @returns 16 entries a like
 */
export function productTables(
  { rarity }: Similarity,
  likes: readonly RatedMovie[],
): Int16Array<ArrayBuffer> {
  const factors = likes.map(({ movie, stars }) => rarity[movie] * stars);
  const all = factors.reduce((sum, factor) => sum + factor, 0);
  const unit = Math.max(MOST / all, COARSEST / Math.max(...factors)) / 10;
  return fillTables(new Int16Array(likes.length * TABLE), (like, code) =>
    Math.round(factors[like] * unit * code),
  );
}
