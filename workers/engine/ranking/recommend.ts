import type { RecommendationList, RecommendRequest } from '../../../src/contract';
import type { MovieIndex } from '../../../src/pack/index';
import type { Model } from '../model/model';
import type { Profile } from './profile';
import { reasonFor } from './reason';
import { scoreMovies } from './score';
import { rankTop } from './top-n';
import { checkRequest } from './validate';

/**
 * Ranks every film that is neither rated nor unwanted by its score (see score.ts). The order of `ratings` changes nothing.
 *
 * @throws EngineError `bad-request`
 */
export function recommend(model: Model, request: RecommendRequest): RecommendationList {
  checkRequest(request);
  const scored = scoreMovies(model, request, model.scratch.scores);
  const excluded = excludedOf(model, scored.profile, request);
  const top = rankTop(scored.scores, model.popularityRanks, excluded, request.topN);
  const shares = scored.sharesOf(top.map(({ movie }) => movie));
  return {
    recommendations: top.map(({ movie, score }, place) => ({
      movie: model.movieAt(movie),
      score,
      reason: reasonFor(model, scored.profile, movie, shares, place),
    })),
    unknown: scored.profile.unknown,
  };
}

function excludedOf(
  model: Model,
  profile: Profile,
  { notInterested = [] }: RecommendRequest,
): Set<MovieIndex> {
  const excluded = new Set(profile.ratings.map(({ movie }) => movie));
  for (const movieId of notInterested) {
    const movie = model.columns.get(movieId);
    if (movie !== undefined) excluded.add(movie);
  }
  return excluded;
}
