import type { MovieId, RecommendationList, RecommendRequest } from '../../contract';
import { chosenSettings } from '../filters/settings';
import { filmsSetAside, ratedFilms } from '../profile/opinions';
import type { Saved } from '../profile/saved';
import { type RankedList, STARTER_SLOTS } from './state';

/** Asked for beyond what is shown: one to know that there are more, the others to stand in for films shown elsewhere on the page. */
const SPARE = STARTER_SLOTS + 2;

/**
 * Asks for a list from all that the visitor said.
 *
 * @param wanted how many films the page shows
 * @param without a film whose stars are left out
 */
export function requestFrom(
  saved: Saved,
  wanted: number,
  without: MovieId | null = null,
): RecommendRequest {
  return {
    ratings: ratedFilms(saved.opinions)
      .filter(({ movieId }) => movieId !== without)
      .map(({ movieId, verdict }) => ({ movieId, stars: verdict })),
    notInterested: filmsSetAside(saved.opinions).map(({ movieId }) => movieId),
    ...chosenSettings(saved),
    topN: wanted + SPARE,
  };
}

export function rankedList(request: RecommendRequest, answer: RecommendationList): RankedList {
  return {
    films: answer.recommendations,
    ratingCount: request.ratings.length,
    unknown: new Set(answer.unknown),
  };
}
