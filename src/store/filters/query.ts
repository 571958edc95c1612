import type { Filters } from '../../contract';

/** The greatest allowed `skipHead`. */
const MOST_SKIPPED = 0.95;

const YEARS = /^(\d{4})?-(\d{4})?$/;

/**
 * Filters as the query of a link: "skip=0.6&years=1990-1999&genre=Comedy&genre=Drama&match=all&not=Horror&tag=heist".
 * Empty when nothing is set.
 */
export function filtersToQuery({ skipHead, years, genres, tags = [] }: Filters): string {
  const query = new URLSearchParams();
  if (skipHead !== undefined) query.set('skip', String(skipHead));
  const { from = null, to = null } = years ?? {};
  if (from !== null || to !== null) query.set('years', `${from ?? ''}-${to ?? ''}`);
  for (const genre of genres?.wanted ?? []) query.append('genre', genre);
  if (genres?.match === 'all' && genres.wanted.length > 1) query.set('match', 'all');
  for (const genre of genres?.unwanted ?? []) query.append('not', genre);
  for (const tag of tags) query.append('tag', tag);
  return query.toString();
}

/** The filters in the query of a link. Unknown filters and invalid values are ignored. */
export function filtersFromQuery(query: string): Filters {
  const params = new URLSearchParams(query);
  const wanted = namesIn(params, 'genre');
  const unwanted = namesIn(params, 'not').filter((name) => !wanted.includes(name));
  const tags = namesIn(params, 'tag');
  const skipHead = skipIn(params);
  const years = yearsIn(params);
  const match = params.get('match') === 'all' ? 'all' : 'any';
  return {
    ...(skipHead !== null && { skipHead }),
    ...(years && { years }),
    ...(wanted.length + unwanted.length > 0 && { genres: { wanted, match, unwanted } }),
    ...(tags.length > 0 && { tags }),
  };
}

function namesIn(params: URLSearchParams, key: string): string[] {
  return [...new Set(params.getAll(key).filter((name) => name !== ''))];
}

function skipIn(params: URLSearchParams): number | null {
  const text = params.get('skip');
  const share = Number(text);
  return text !== null && text !== '' && share >= 0 && share <= MOST_SKIPPED ? share : null;
}

function yearsIn(params: URLSearchParams): Filters['years'] | null {
  const [found, first, last] = YEARS.exec(params.get('years') ?? '') ?? [];
  if (found === undefined || (first === undefined && last === undefined)) return null;
  const years = { from: first ? Number(first) : null, to: last ? Number(last) : null };
  return inOrder(years);
}

/** Swaps the years if needed, so that the earlier one comes first. */
export function inOrder(years: NonNullable<Filters['years']>): NonNullable<Filters['years']> {
  const { from, to } = years;
  return from !== null && to !== null && from > to ? { from: to, to: from } : years;
}
