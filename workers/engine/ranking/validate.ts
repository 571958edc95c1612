import {
  type Filters,
  isStars,
  type MovieId,
  type Rating,
  type RecommendRequest,
} from '../../../src/contract';
import { EngineError } from '../errors';

/** @throws EngineError `bad-request`, naming the parameter and its value */
export function checkRequest(request: RecommendRequest): void {
  const { ratings, contentWeight, filters, topN } = request;
  checkRatings(ratings);
  if (contentWeight !== undefined) checkShare('contentWeight', contentWeight);
  if (filters !== undefined) checkFilters(filters);
  checkCount('topN', topN, 1);
}

/** With a larger share, hardly any film is left. */
const MOST_SKIPPED = 0.95;

/** @throws EngineError `bad-request` */
export function checkFilters({ skipHead, years, genres }: Filters): void {
  if (skipHead !== undefined && !(skipHead >= 0 && skipHead <= MOST_SKIPPED)) {
    throw bad(`skipHead is ${skipHead}`, `a number from 0 to ${MOST_SKIPPED}`);
  }
  for (const year of [years?.from ?? null, years?.to ?? null]) {
    if (year !== null && !Number.isSafeInteger(year)) throw bad(`A year is ${year}`, 'whole');
  }
  const { from = null, to = null } = years ?? {};
  if (from !== null && to !== null && from > to) {
    throw bad(`The years are ${from} to ${to}`, 'from the earlier to the later');
  }
  if (genres && genres.match !== 'any' && genres.match !== 'all') {
    throw bad(`The match of genres is ${genres.match}`, '"any" or "all"');
  }
}

/** @throws EngineError `bad-request` */
export function checkRatings(ratings: readonly Rating[]): void {
  const seen = new Set<MovieId>();
  for (const { movieId, stars } of ratings) {
    if (!isStars(stars)) {
      throw bad(`The rating of movie ${movieId} is ${stars}`, 'a half star from 0.5 to 5');
    }
    if (seen.has(movieId)) throw bad(`Movie ${movieId} is rated more than once`, 'rated once');
    seen.add(movieId);
  }
}

/** @throws EngineError `bad-request` */
function checkShare(name: string, value: number): void {
  if (!(typeof value === 'number' && value >= 0 && value <= 1)) {
    throw bad(`${name} is ${value}`, 'a number from 0 to 1');
  }
}

/** @throws EngineError `bad-request` */
export function checkCount(name: string, value: number, least: number): void {
  if (!(Number.isSafeInteger(value) && value >= least)) {
    throw bad(`${name} is ${value}`, `a whole number from ${least} up`);
  }
}

function bad(what: string, wanted: string): EngineError {
  return new EngineError('bad-request', `${what}; it must be ${wanted}.`);
}
