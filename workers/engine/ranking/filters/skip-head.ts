import type { Catalogue } from '../../../../src/pack/index';
import type { CreateFilter } from './filter';

/** Leaves out the best known movies. */
export const skipHead: CreateFilter = ({ catalogue, popularityRanks }, { skipHead: share = 0 }) => {
  if (share === 0) return null;
  const head = headSize(catalogue, popularityRanks, share);
  return (movie) => popularityRanks[movie]! >= head;
};

/**
 * The number of most rated movies that together hold a share of all ratings: the short head of Cremonesi, Koren and Turrin (RecSys 2010).
 *
 * @param popularityRanks rank of each movie by falling number of ratings
 */
export function headSize(
  { ratingCounts }: Pick<Catalogue, 'ratingCounts'>,
  popularityRanks: ArrayLike<number>,
  share: number,
): number {
  const byRank = new Uint32Array(ratingCounts.length);
  let all = 0;
  for (let movie = 0; movie < ratingCounts.length; movie++) {
    byRank[popularityRanks[movie]!] = ratingCounts[movie]!;
    all += ratingCounts[movie]!;
  }
  let size = 0;
  for (let held = 0; held < share * all; size++) held += byRank[size]!;
  return size;
}
