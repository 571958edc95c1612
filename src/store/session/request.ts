import type {
  Filters,
  ModelPart,
  MovieId,
  RecommendationList,
  RecommendRequest,
} from '../../contract';
import { filtersFor } from '../filters/filters';
import { entriesWith, type LibraryEntry, type RatedEntry, ratedEntries } from '../profile/library';
import { countsSince } from '../profile/recent';
import type { ProfileState } from '../profile/state';
import { type RankedList, STARTER_SLOTS } from './state';

/**
 * Films requested in addition to those shown: one to know whether there are more, the others to replace films shown elsewhere on the
 * page.
 */
const SPARE = STARTER_SLOTS + 2;

/**
 * Makes a request for a list from the whole profile.
 *
 * @param filters as the visitor set them
 * @param wanted how many films the page shows
 * @param without a movie whose stars are left out
 */
export function requestFrom(
  profile: ProfileState,
  filters: Filters,
  wanted: number,
  without: MovieId | null = null,
): RecommendRequest {
  const { library, contentWeight, recentFrom } = profile;
  const rated = ratedEntries(library).filter(({ movieId }) => movieId !== without);
  const counts = (entry: RatedEntry) => countsSince(entry, recentFrom.value);
  const idsOf = (...entries: readonly LibraryEntry[]) => entries.map(({ movieId }) => movieId);
  const ratings = rated.filter(counts).map(({ movieId, stars }) => ({ movieId, stars }));
  return {
    ratings,
    filters: filtersFor(filters, ratings.length),
    notInterested: idsOf(...entriesWith(library, 'notInterested')),
    seen: idsOf(
      ...rated.filter((entry) => !counts(entry)),
      ...entriesWith(library, 'seen'),
      ...entriesWith(library, 'toRate'),
    ),
    saved: idsOf(...entriesWith(library, 'saved')),
    ...(contentWeight.value !== null && { contentWeight: contentWeight.value }),
    topN: wanted + SPARE,
  };
}

/**
 * @param parts of the model that answered
 * @param since the year from which ratings counted, or null
 */
export function rankedList(
  request: RecommendRequest,
  { recommendations, fitting }: RecommendationList,
  parts: readonly ModelPart[],
  since: number | null,
): RankedList {
  return {
    recommendations,
    ratingCount: request.ratings.length,
    since,
    parts,
    fitting,
  };
}
