import {
  type Explanation,
  type MovieId,
  type Reason,
  type RecommendationList,
  type RecommendRequest,
  STARS,
} from '../../src/contract';
import type { MovieIndex } from '../../src/pack/index';
import { blend, mix } from './blend';
import { contentSignal } from './content';
import { type Grounds, popularityOf, reasonFor } from './explain';
import type { Model } from './model';
import { neighbourSignal } from './neighbours';
import { EngineProblem } from './problem';
import { type Profile, profileOf } from './profile';
import { rankTop } from './rank';
import { checkRequest } from './validate';

interface Scored {
  /** One a movie. */
  readonly scores: Float64Array | Float32Array;
  /** The signals behind the scores; null while popularity alone ranks. */
  readonly grounds: Grounds | null;
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

/**
 * How a film comes to its score.
 *
 * @throws EngineProblem `bad-request`: also for a film that the model lacks
 */
export function explain(model: Model, request: RecommendRequest, movieId: MovieId): Explanation {
  checkRequest(request);
  const movie = model.columns.get(movieId);
  if (movie === undefined) {
    throw new EngineProblem('bad-request', `Movie ${movieId} is not in the model.`);
  }
  const profile = profileOf(model, request.ratings);
  const scored = score(model, profile, request.contentWeight ?? model.info.contentWeight);
  const neighbours = scored.grounds?.neighbours;
  const content = scored.grounds?.content;
  const byNeighbours = neighbours?.signal.sharesOf(movie);
  const byContent = content?.signal.sharesOf(movie);
  const total = scored.scores[movie];
  const shares = profile.ratings.map((rated, i) => ({
    movie: model.movieAt(rated.movie),
    stars: rated.stars,
    items: 0,
    neighbours: (byNeighbours?.[i] ?? 0) * (neighbours?.weight ?? 0),
    content: (byContent?.[i] ?? 0) * (content?.weight ?? 0),
  }));
  const caused = shares.reduce((sum, share) => sum + share.neighbours + share.content, 0);
  return {
    movie: model.movieAt(movie),
    score: total,
    ratings: shares,
    prior: total - caused,
    evidence: neighbours?.signal.evidenceFor(movie) ?? { people: 0, raters: STARS.map(() => 0) },
  };
}

function score(model: Model, profile: Profile, contentWeight: number): Scored {
  if (profile.ratings.every(({ preference }) => preference === 0)) {
    return {
      scores: model.prior,
      grounds: null,
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
    grounds,
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
