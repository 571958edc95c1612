import type { Catalogue } from '../../../src/pack/index';
import type { FlatIPIndex, RowScale } from '../../kernel/kernel';

/**
 * How users are compared: FAISS's inner-product index, with columns and rows weighted so that taste counts more than the number of
 * ratings.
 */
export interface Similarity {
  /** One per movie: the square of its rarity, ln(users / ratings + 1). Each of the two ratings in a product is multiplied by the rarity. */
  readonly rarity: Float32Array;
  /** One per row: its length to the power -0.85. With -1, the cosine, users with few ratings win too often. */
  readonly rowScale: RowScale;
  /** One per row, all 1: leaves the sums as they are. */
  readonly alike: RowScale;
}

const LENGTH_POWER = 0.85;

export function similarityOf(index: FlatIPIndex, { ratingCounts }: Catalogue): Similarity {
  const rarity = Float32Array.from(
    ratingCounts,
    (count) => Math.log(index.ntotal / (count + 1) + 1) ** 2,
  );
  const rowScale = index.rowScale(
    index.squaredNorms(rarity).map((norm) => (norm > 0 ? norm ** (-LENGTH_POWER / 2) : 0)),
  );
  return { rarity, rowScale, alike: index.rowScale(new Float64Array(index.ntotal).fill(1)) };
}
