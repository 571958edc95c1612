import type { MeanStars, MovieId } from '../../../src/contract';
import type { MovieIndex } from '../../../src/pack/index';
import type { Model } from '../model/model';

/** What all users give a movie; null where nobody rated it. */
export function meanStarsOf(
  { catalogue }: Pick<Model, 'catalogue'>,
  movie: MovieIndex,
): MeanStars | null {
  const raters = catalogue.ratingCounts[movie];
  return raters === 0 ? null : { mean: catalogue.ratingSums[movie] / 2 / raters, raters };
}

/** What all users give these movies, aligned; null where the model lacks one, or nobody rated it. */
export function meanStars(
  model: Pick<Model, 'catalogue' | 'columns'>,
  movieIds: readonly MovieId[],
): (MeanStars | null)[] {
  return movieIds.map((movieId) => {
    const column = model.columns.get(movieId);
    return column === undefined ? null : meanStarsOf(model, column);
  });
}
