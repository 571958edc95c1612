import type { Recommendation, RecommendationList, RecommendRequest } from '../../../src/contract';
import type { MovieIndex } from '../../../src/pack/index';
import type { Model } from '../model/model';
import { likelyStarsOf } from '../ranking/likely-stars/likely-stars';
import { excludedBy } from './excluded';
import { candidatesOf } from './filters/index';
import { trueReasons } from './reasons/true-reasons';
import { varyReasons } from './reasons/vary';
import { type Scored, scoreMovies } from './score';
import { rankTop } from './top-n';
import { checkRequest } from './validate';

/**
 * Ranks by score (see score.ts) every film that fits the filters and is not rated, seen, saved or unwanted. The order of `ratings`
 * changes nothing.
 *
 * @throws EngineError `bad-request`
 */
export function recommend(model: Model, request: RecommendRequest): RecommendationList {
  checkRequest(request);
  const { barred, fitting } = candidatesOf(model, request.filters ?? {}, excludedBy(request));
  const scored = scoreMovies(model, request, model.scratch.scores);
  const top = rankTop(scored.scores, model.popularityRanks, barred, request.topN);
  return {
    recommendations: describePicks(
      model,
      scored,
      top.map(({ movie }) => movie),
    ),
    unknown: scored.profile.unknown,
    fitting,
  };
}

/**
 * Adds to the movies what is shown with each: score, reason and likely stars.
 *
 * @param movies in the order in which they are shown, none twice
 */
export function describePicks(
  model: Model,
  { profile, scores, sharesOf }: Scored,
  movies: readonly MovieIndex[],
): Recommendation[] {
  const shares = sharesOf(movies);
  const reasons = varyReasons(
    movies.map((movie, place) => trueReasons(model, profile, movie, shares, place)),
  );
  const stars = likelyStarsOf(model, profile, movies);
  return movies.map((movie, place) => ({
    movie: model.movieAt(movie),
    score: scores[movie]!,
    reason: reasons[place]!,
    likelyStars: stars[place]!,
  }));
}
