import type { MeanStars, MovieId } from '../../../src/contract';
import { meanStarsOf } from '../model/mean-stars';
import type { Model } from '../model/model';

/** The mean rating of each of these movies over all users, aligned; null where the model lacks one, or nobody rated it. */
export function meanStars(
  { catalogue, columns }: Pick<Model, 'catalogue' | 'columns'>,
  movieIds: readonly MovieId[],
): (MeanStars | null)[] {
  return movieIds.map((movieId) => {
    const column = columns.get(movieId);
    return column === undefined ? null : meanStarsOf(catalogue, column);
  });
}
