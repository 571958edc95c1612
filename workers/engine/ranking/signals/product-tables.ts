import type { Similarity } from '../../model/similarity';
import type { RatedMovie } from '../profile';
import { fillTables, TABLE } from './tables';

/**
 * Upper bound of a sum of table entries, one per like. Entries are rounded to integers within it, so that any sum fits into the kernel's
 * 16 bits. Roundings up and down cancel out, so sums keep their order. Among many likes, the rarest has an entry of at least COARSEST.
 */
const MOST = 32_000;
const COARSEST = 1_000;

/**
 * What each like adds to the inner product with a row, by the code that the row gave the movie: rarity times both ratings, as integers.
 *
 * @returns 16 entries per like
 */
export function productTables(
  { rarity }: Similarity,
  likes: readonly RatedMovie[],
): Int16Array<ArrayBuffer> {
  const factors = likes.map(({ movie, stars }) => rarity[movie]! * stars);
  const all = factors.reduce((sum, factor) => sum + factor, 0);
  const unit = Math.max(MOST / all, COARSEST / Math.max(...factors)) / 10;
  return fillTables(new Int16Array(likes.length * TABLE), (like, code) =>
    Math.round(factors[like]! * unit * code),
  );
}
