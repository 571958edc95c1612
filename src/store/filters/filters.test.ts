import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Filters } from '../../contract';
import { localStorageOf } from '../testing/local-storage';
import { createFilters, filtersFor } from './filters';
import { filtersFromQuery, filtersToQuery } from './query';

beforeEach(() => vi.stubGlobal('localStorage', localStorageOf()));
afterEach(() => vi.unstubAllGlobals());

const year = fc.integer({ min: 1000, max: 9999 });
const names = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 4 });

/** Any filters that a visitor can set. */
const anyFilters: fc.Arbitrary<Filters> = fc
  .record({
    skipHead: fc.option(fc.double({ min: 0, max: 0.95, noNaN: true })),
    years: fc.option(fc.tuple(year, year)),
    wanted: names,
    unwanted: names,
    all: fc.boolean(),
    tags: names,
  })
  .map(({ skipHead, years, wanted, unwanted, all, tags }) => {
    const others = unwanted.filter((name) => !wanted.includes(name));
    const hasGenres = wanted.length + others.length > 0;
    const match = all && wanted.length > 1 ? 'all' : 'any';
    return {
      ...(skipHead !== null && { skipHead: Math.abs(skipHead) }),
      ...(years && { years: { from: Math.min(...years), to: Math.max(...years) } }),
      ...(hasGenres && { genres: { wanted, match, unwanted: others } }),
      ...(tags.length > 0 && { tags }),
    };
  });

describe('filters in a link', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(anyFilters, (filters) => {
        expect(filtersFromQuery(filtersToQuery(filters))).toEqual(filters);
      }),
    );
  });

  it('can be read by people', () => {
    const filters: Filters = {
      skipHead: 0.6,
      years: { from: 1990, to: null },
      genres: { wanted: ['Comedy', 'Sci-Fi'], match: 'all', unwanted: ['Horror'] },
      tags: ['time travel'],
    };
    expect(filtersToQuery(filters)).toBe(
      'skip=0.6&years=1990-&genre=Comedy&genre=Sci-Fi&match=all&not=Horror&tag=time+travel',
    );
    expect(filtersToQuery({})).toBe('');
  });

  it.each([
    'skip=2',
    'skip=-1',
    'skip=',
    'skip=much',
    'years=-',
    'years=90-99',
    'years=now',
    'genre=',
    'match=all',
    'utm=7',
  ])('are none in %s', (query) => {
    expect(filtersFromQuery(query)).toEqual({});
  });

  it('have their years put in order, and a genre both wanted and not is wanted', () => {
    expect(filtersFromQuery('years=1999-1990').years).toEqual({ from: 1990, to: 1999 });
    expect(filtersFromQuery('genre=War&not=War').genres).toMatchObject({
      wanted: ['War'],
      unwanted: [],
    });
  });
});

describe('the filters of a tab', () => {
  it('outlive a reload, for this site alone', () => {
    const filters = createFilters('/A/');
    filters.set({ skipHead: 0.8 });
    filters.set({ years: { from: 1950, to: 1959 } });
    expect(createFilters('/A/').store.getState()).toEqual({
      skipHead: 0.8,
      years: { from: 1950, to: 1959 },
    });
    expect(createFilters('/B/').store.getState()).toEqual({});
  });

  it('can be taken away one by one, and all at once', () => {
    const filters = createFilters('/A/');
    filters.set({ skipHead: 0.8, tags: ['heist'] });
    filters.unset('tags');
    expect(filters.store.getState()).toEqual({ skipHead: 0.8 });
    filters.clear();
    expect(createFilters('/A/').store.getState()).toEqual({});
  });

  it('become those of a link that is followed', () => {
    const filters = createFilters('/A/');
    filters.set({ skipHead: 0.8 });
    filters.follow('tag=heist');
    expect(filters.store.getState()).toEqual({ tags: ['heist'] });
  });
});

describe('the filters of a request', () => {
  it('leave out the best known from three ratings on, unless the visitor chose otherwise', () => {
    expect(filtersFor({}, 2).skipHead).toBe(0);
    expect(filtersFor({}, 3).skipHead).toBe(0.33);
    expect(filtersFor({ skipHead: 0 }, 3).skipHead).toBe(0);
  });

  it('put years in order while they are being typed', () => {
    expect(filtersFor({ years: { from: 1999, to: 1990 } }, 0).years).toEqual({
      from: 1990,
      to: 1999,
    });
  });
});
