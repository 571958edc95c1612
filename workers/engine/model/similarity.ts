import type { Catalogue } from '../../../src/pack/index';
import type { FlatIPIndex, RowScale } from '../../kernel/kernel';
import type { RatedMovie } from '../ranking/profile';
import { fillTables, TABLE } from '../ranking/signals/tables';

/** How users are compared: the same index as FAISS's, with columns and rows weighted for taste instead of mass. */
export interface Similarity {
  /** One a movie: the square of its rarity, ln(users / ratings + 1), by which both sides of a product are multiplied. */
  readonly rarity: Float32Array;
  /** One a row: its length to the power -0.85. With -1, the cosine, users with few ratings win too often. */
  readonly rowScale: RowScale;
}

const LENGTH_POWER = 0.85;
/**
 * Entries of a query's tables are rounded to integers so small that the greatest of each like add up to this: the kernel's
 * 16 bits then hold any sum. Roundings up and down cancel out, so sums keep their order. Among many likes, the rarest has an entry of at least COARSEST.
 */
const MOST = 32_000;
const COARSEST = 1_000;

export function similarityOf(index: FlatIPIndex, { ratingCounts }: Catalogue): Similarity {
  const rarity = Float32Array.from(
    ratingCounts,
    (count) => Math.log(index.ntotal / (count + 1) + 1) ** 2,
  );
  const rowScale = index.rowScale(
    index.squaredNorms(rarity).map((norm) => (norm > 0 ? norm ** (-LENGTH_POWER / 2) : 0)),
  );
  return { rarity, rowScale };
}

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
