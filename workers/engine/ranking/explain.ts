import {
  type Explanation,
  type MovieId,
  type RecommendRequest,
  recordBySignal,
} from '../../../src/contract';
import { EngineError } from '../errors';
import type { Model } from '../model/model';
import { trueReasons } from './reasons/true-reasons';
import { scoreMovies } from './score';
import { checkRequest } from './validate';

/**
 * Explains how a film gets its score under a request: all shares sum to the score, within the rounding of f64.
 *
 * @throws EngineError `bad-request`: also for a film that the model lacks
 */
export function explain(model: Model, request: RecommendRequest, movieId: MovieId): Explanation {
  checkRequest(request);
  const movie = model.columns.get(movieId);
  if (movie === undefined) {
    throw new EngineError('bad-request', `Movie ${movieId} is not in the model.`);
  }
  const { profile, scores, sharesOf } = scoreMovies(model, request, model.scratch.scores);
  const shares = sharesOf([movie]);
  const places = new Map(profile.ratings.map((rated, place) => [rated.movie, place]));
  return {
    movie: model.movieAt(movie),
    score: scores[movie]!,
    reason: trueReasons(model, profile, movie, shares, 0)[0]!.reason,
    ratings: request.ratings.flatMap(({ movieId: ratedId, stars }) => {
      const rated = model.columns.get(ratedId);
      if (rated === undefined) return [];
      const place = places.get(rated) as number;
      return [
        {
          movie: model.movieAt(rated),
          stars,
          shares: recordBySignal((name) => shares.bySignal[name][place]!),
        },
      ];
    }),
    prior: shares.prior[0]!,
    evidence: shares.evidenceOf(0),
  };
}
