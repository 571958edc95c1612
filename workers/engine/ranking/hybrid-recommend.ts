import {
  type Filters,
  isStars,
  type MovieId,
  type Rating,
  type Recommendation,
  type RecommendRequest,
} from '../../../src/contract';
import { EngineError } from '../errors';
import type { Model } from '../model/model';
import { titleIndexOf } from '../titles/title-index-of';
import { recommend } from './recommend';

export interface HybridOptions {
  /** Share of content in the score, 0..1. */
  readonly contentWeight?: number;
  /** How many films to return at most. */
  readonly topN?: number;
  /** Nothing is left out when absent. */
  readonly filters?: Filters;
}

export interface HybridRecommendations {
  /** What was asked of `recommend`: for `explain`. */
  readonly request: RecommendRequest;
  /** Best first. */
  readonly recommendations: readonly Recommendation[];
  /** Titles that are close to no film of the model, as given. Their ratings were not used. */
  readonly unmatched: readonly string[];
}

/**
 * Recommendations from ratings by title: `{'The Matrix': 5, 'Heat': 4.5}`. Each title is matched to the film with the closest title; if
 * two titles match the same film, the later one counts.
 *
 * @throws EngineError `bad-request`
 */
export function hybridRecommend(
  model: Model,
  userRatings: Readonly<Record<string, number>>,
  { contentWeight = 0.4, topN = 5, filters = {} }: HybridOptions = {},
): HybridRecommendations {
  const ratings = new Map<MovieId, Rating>();
  const unmatched: string[] = [];
  const titles = titleIndexOf(model);
  for (const [title, stars] of Object.entries(userRatings)) {
    if (!isStars(stars)) {
      throw new EngineError(
        'bad-request',
        `The rating of "${title}" is ${stars}; it must be a half star from 0.5 to 5.`,
      );
    }
    const column = titles.closest(title);
    if (column === null) unmatched.push(title);
    else {
      const { movieId } = model.movieAt(column);
      ratings.set(movieId, { movieId, stars });
    }
  }
  const request = { ratings: [...ratings.values()], contentWeight, topN, filters };
  return { request, recommendations: recommend(model, request).recommendations, unmatched };
}
