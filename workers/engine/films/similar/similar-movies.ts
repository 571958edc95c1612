import type { Movie, MovieId } from '../../../../src/contract';
import { EngineError } from '../../errors';
import type { Model } from '../../model/model';
import { rankTop } from '../../ranking/top-n';
import { checkCount } from '../../ranking/validate';
import { similaritiesTo } from './similarities';

/**
 * The movies most like one, best first, ties by popularity, then lower movieId: see similarities.ts.
 *
 * @throws EngineError `bad-request`: also for a movie that the model lacks
 */
export function similarMovies(model: Model, movieId: MovieId, n: number): Movie[] {
  checkCount('n', n, 1);
  const movie = model.columns.get(movieId);
  if (movie === undefined) {
    throw new EngineError('bad-request', `Movie ${movieId} is not in the model.`);
  }
  const { scores, barred } = model.scratch;
  similaritiesTo(model, movie, scores);
  barred.fill(0);
  barred[movie] = 1;
  return rankTop(scores, model.popularityRanks, barred, n).map((found) =>
    model.movieAt(found.movie),
  );
}
