import type { RecommendationList, RecommendRequest } from '../../../src/contract';
import type { Model } from '../model/model';
import { likelyStarsOf } from '../ranking/likely-stars/likely-stars';
import { excludedBy } from './excluded';
import { candidatesOf } from './filters/index';
import { trueReasons } from './reasons/true-reasons';
import { varyReasons } from './reasons/vary';
import { scoreMovies } from './score';
import { rankTop } from './top-n';
import { checkRequest } from './validate';

/**
 * Ranks every film that fits the filters and is neither rated, seen, saved nor unwanted by its score (see score.ts). The order of
 * `ratings` changes nothing.
 *
 * @throws EngineError `bad-request`
 */
export function recommend(model: Model, request: RecommendRequest): RecommendationList {
  checkRequest(request);
  const { barred, fitting } = candidatesOf(model, request.filters ?? {}, excludedBy(request));
  const { profile, scores, sharesOf } = scoreMovies(model, request, model.scratch.scores);
  const top = rankTop(scores, model.popularityRanks, barred, request.topN);
  const shares = sharesOf(top.map(({ movie }) => movie));
  const reasons = varyReasons(
    top.map(({ movie }, place) => trueReasons(model, profile, movie, shares, place)),
  );
  const stars = likelyStarsOf(
    model,
    profile,
    top.map(({ movie }) => movie),
  );
  return {
    recommendations: top.map(({ movie, score }, place) => ({
      movie: model.movieAt(movie),
      score,
      reason: reasons[place],
      likelyStars: stars[place],
    })),
    unknown: profile.unknown,
    fitting,
  };
}
