import type { Explanation, MovieId, RecommendRequest } from '../../../src/contract';
import type { Model } from '../model/model';
import { EngineError } from '../errors';
import { scoreMovies } from './score';
import { checkRequest } from './validate';

/**
 * How a film comes to its score under a request: all shares sum to the score, within the rounding of f64.
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
    score: scores[movie],
    ratings: request.ratings.flatMap(({ movieId: ratedId, stars }) => {
      const rated = model.columns.get(ratedId);
      if (rated === undefined) return [];
      const place = places.get(rated) as number;
      const [items, near, content] = [shares.items, shares.neighbours, shares.content].map(
        (parts) => parts[place],
      );
      return [{ movie: model.movieAt(rated), stars, items, neighbours: near, content }];
    }),
    prior: shares.prior[0],
    evidence: shares.evidenceOf(0),
  };
}
