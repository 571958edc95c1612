import type { MeanStars } from '../../../src/contract';
import type { Catalogue, MovieIndex } from '../../../src/pack/index';

/** What all users give a movie; null where nobody rated it. */
export function meanStarsOf(
  { ratingCounts, ratingSums }: Pick<Catalogue, 'ratingCounts' | 'ratingSums'>,
  movie: MovieIndex,
): MeanStars | null {
  const raters = ratingCounts[movie];
  return raters === 0 ? null : { mean: ratingSums[movie] / 2 / raters, raters };
}
