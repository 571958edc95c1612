import type { Rating, UserId } from '../../../src/contract';
import { EngineError } from '../errors';
import type { Model } from '../model/model';
import { profileOf } from './profile';
import { checkCount, checkRatings } from './validate';

export interface Neighbour {
  readonly userId: UserId;
  /** Cosine of the two rows of ratings. */
  readonly score: number;
}

/**
 * The `k` users whose rows of ratings have the highest inner product with the profile's, rows and profile L2-normalised: the result of
 * FAISS's IndexFlatIP, to 1e-5. Best first, ties by lower user row; all users when `k` is more than there are. Films that the model lacks
 * are left out; with none left all scores are 0.
 *
 * @throws EngineError `bad-request`; `not-loaded` without the rating matrix
 */
export function searchNeighbours(
  model: Pick<Model, 'columns' | 'matrix'>,
  ratings: readonly Rating[],
  k: number,
): Neighbour[] {
  checkRatings(ratings);
  checkCount('k', k, 1);
  const { matrix } = model;
  if (!matrix) throw new EngineError('not-loaded', 'The rating matrix is not loaded.');
  const rated = profileOf(model.columns, ratings).ratings;
  const movies = rated.map(({ movie }) => movie);
  const codes = rated.map(({ stars }) => 2 * stars);
  const { ids, scores } = matrix.index.search({ movies, codes }, k);
  return Array.from(ids, (user, i) => ({
    userId: matrix.userIds[user] as UserId,
    score: scores[i]!,
  }));
}
