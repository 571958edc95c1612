import { describe, expect, it } from 'vitest';
import { entry } from '../testing/entries';
import { mergeEntries } from './entry';
import { libraryOf, ratedEntries } from './library';
import { ratingYears } from './rating-years';
import { UNRESOLVED } from './resolution';

function yearsOf(...days: readonly (string | null)[]) {
  const entries = days.map((ratedAt, i) => entry(i + 1, { stars: 4, ratedAt }));
  return ratingYears(ratedEntries(libraryOf(mergeEntries({}, entries), UNRESOLVED)));
}

describe('the years of ratings', () => {
  it('are told with the ratings from each on, those without a day included', () => {
    const days = ['2019-12-31', '2015-06-01', null, '2021-01-01', '2019-01-01'];
    expect(yearsOf(...days)).toEqual({
      undated: 1,
      since: [
        { year: 2021, ratings: 2 },
        { year: 2019, ratings: 4 },
        { year: 2015, ratings: 5 },
      ],
    });
  });

  it('are none where no day is known', () => {
    expect(yearsOf(null, null)).toEqual({ undated: 2, since: [] });
    expect(yearsOf()).toEqual({ undated: 0, since: [] });
  });
});
