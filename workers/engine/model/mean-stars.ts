import type { MeanStars } from '../../../src/contract';
import type { Catalogue, MovieIndex } from '../../../src/pack/index';

/** The mean rating of a movie over all users; null where nobody rated it. */
export function meanStarsOf(
  { ratingCounts, ratingSums }: Pick<Catalogue, 'ratingCounts' | 'ratingSums'>,
  movie: MovieIndex,
): MeanStars | null {
  const raters = ratingCounts[movie]!;
  return raters === 0 ? null : { mean: ratingSums[movie]! / 2 / raters, raters };
}
