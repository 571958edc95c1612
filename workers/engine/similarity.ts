import type { Catalogue } from '../../src/pack/index';
import type { FlatIPIndex, RowScale } from '../kernel/kernel';
import type { RatedMovie } from './profile';
import { fillTables, TABLE } from './tables';

/** How users are compared: the same index as FAISS's, with columns and rows weighted for taste instead of mass. */
export interface Similarity {
  /** One a movie: the square of its rarity, ln(users / ratings + 1), by which both sides of a product are multiplied. */
  readonly rarity: Float32Array;
  /** One a row: its length to the power -0.85. With -1, the cosine, users with few ratings win too often. */
  readonly rowScale: RowScale;
}

const LENGTH_POWER = 0.85;
/** Entries of a query's tables are rounded to integers; the largest is this. */
const LARGEST = 30_000;

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
  const unit = LARGEST / 10 / Math.max(...factors);
  return fillTables(new Int16Array(likes.length * TABLE), (like, code) =>
    Math.round(factors[like] * unit * code),
  );
}
