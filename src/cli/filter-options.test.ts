import { describe, expect, it } from 'vitest';
import { filtersFrom } from './filter-options';

const KNOWN = { genres: ['Crime', 'Horror', 'Sci-Fi'], tags: [] };

describe('filtersFrom', () => {
  it('reads every option', () => {
    const values = {
      'skip-head': '0.33',
      years: '1970-1979',
      genres: 'crime, Sci-Fi',
      without: 'Horror',
    };
    expect(filtersFrom(values, KNOWN)).toEqual({
      skipHead: 0.33,
      years: { from: 1970, to: 1979 },
      genres: { wanted: ['Crime', 'Sci-Fi'], match: 'any', unwanted: ['Horror'] },
    });
    expect(filtersFrom({}, KNOWN)).toEqual({});
    expect(filtersFrom({ genres: 'Crime', 'all-genres': 'yes' }, KNOWN).genres?.match).toBe('all');
    expect(filtersFrom({ tags: 'Heist' }, { ...KNOWN, tags: ['heist'] }).tags).toEqual(['heist']);
  });

  it.each([
    ['1994', 1994, 1994],
    ['2000-', 2000, null],
    ['-1960', null, 1960],
    ['1970–1979', 1970, 1979],
  ])('takes %s as years', (years, from, to) => {
    expect(filtersFrom({ years }, KNOWN).years).toEqual({ from, to });
  });

  it.each([
    [{ 'skip-head': '1' }, '--skip-head must be a number from 0 to 0.95, not "1".'],
    [{ 'skip-head': 'x' }, 'not "x"'],
    [{ years: '70s' }, '--years must be like 1970-1979, 1994, 2000- or -1960, not "70s".'],
    [{ years: '-' }, 'not "-"'],
    [{ years: '19701979' }, 'not "19701979"'],
    [{ years: '1980-1970' }, 'from the earlier year to the later, not "1980-1970"'],
    [
      { genres: 'Crime,Noir' },
      '--genres names "Noir", which is no genre of the model: it has Crime, Horror, Sci-Fi.',
    ],
    [{ without: 'Noir' }, '--without names "Noir"'],
    [{ tags: 'heist' }, '--tags names "heist", which is no tag of the model: it has no tags.'],
    [{ 'all-genres': 'yes' }, '--all-genres needs --genres'],
  ])('names what is wrong with %j', (values, message) => {
    expect(() => filtersFrom(values, KNOWN)).toThrow(message);
  });
});
