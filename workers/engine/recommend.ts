import type { Reason, RecommendationList, RecommendRequest } from '../../src/contract';
import type { MovieIndex } from '../../src/pack/index';
import { blend, mix } from './blend';
import { contentSignal } from './content';
import { popularityOf, reasonFor } from './explain';
import type { Model } from './model';
import { neighbourSignal } from './neighbours';
import { type Profile, profileOf } from './profile';
import { rankTop } from './rank';
import { checkRequest } from './validate';

interface Scored {
  /** One a movie. */
  readonly scores: ArrayLike<number>;
  reasonFor(movie: MovieIndex): Reason;
}

/**
 * Ranks every film that is neither rated nor unwanted: (1 - contentWeight) neighbours + contentWeight content, each in units of
 * its own spread; damped popularity while no rating speaks for or against a film. The order of `ratings` changes nothing.
 *
 * @throws EngineProblem `bad-request`
 */
export function recommend(model: Model, request: RecommendRequest): RecommendationList {
  checkRequest(request);
  const profile = profileOf(model, request.ratings);
  const scored = score(model, profile, request.contentWeight ?? model.info.contentWeight);
  const top = rankTop(
    scored.scores,
    model.popularityRanks,
    excludedOf(model, profile, request),
    request.topN,
  );
  return {
    recommendations: top.map(({ movie, score }) => ({
      movie: model.movieAt(movie),
      score,
      reason: scored.reasonFor(movie),
    })),
    unknown: profile.unknown,
  };
}

function score(model: Model, profile: Profile, contentWeight: number): Scored {
  if (profile.ratings.every(({ preference }) => preference === 0)) {
    return {
      scores: model.prior,
      reasonFor: (movie) => popularityOf(model, profile, movie),
    };
  }
  const grounds = mix(
    neighbourSignal(model, profile),
    contentSignal(model.content, profile),
    contentWeight,
  );
  return {
    scores: blend([grounds.neighbours, grounds.content]),
    reasonFor: (movie) => reasonFor(model, profile, grounds, movie),
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
