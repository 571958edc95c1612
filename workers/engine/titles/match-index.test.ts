import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { isOneSlip, likeness } from './closeness';
import { MatchIndex } from './match-index';
import { ABSENT, NAMED } from './match-index.cases';
import { parseTitle } from './parse';

const titles = readColumn('movies.csv', 'title');
const ids = readColumn('movies.csv', 'movieId');
const counts = new Map<string, number>();
for (const id of readColumn('ratings.csv', 'movieId')) counts.set(id, (counts.get(id) ?? 0) + 1);
const index = new MatchIndex(
  titles,
  ids.map((id) => counts.get(id) ?? 0),
);

function readColumn(file: string, column: string): string[] {
  const url = new URL(`../../../data/ml-latest-small/${file}`, import.meta.url);
  const options = { header: true, skipEmptyLines: true } as const;
  const { data } = Papa.parse<Record<string, string>>(readFileSync(url, 'utf8'), options);
  return data.map((row) => row[column]!);
}

function find(title: string, year: number | null, otherTitles: readonly string[] = []) {
  return index.find({ title, year, otherTitles });
}

/** The title of movies.csv that a film is found to be, or its status. */
function endOf(title: string, year: number | null, otherTitles?: readonly string[]): string {
  const result = find(title, year, otherTitles);
  return result.status === 'matched' ? titles[result.movie]! : result.status;
}

describe('films as other sites write them', () => {
  test.each(NAMED)('%s (%i) → %s', (title, year, end) => {
    expect(endOf(title, year)).toBe(end);
  });

  test('97 % of those in the data are found', () => {
    const there = NAMED.filter(([, , end]) => end !== 'missing');
    const found = there.filter(([, , end]) => end !== 'review');
    expect(there.length).toBeGreaterThan(260);
    expect(found.length / there.length).toBeGreaterThan(0.97);
  });

  test('what the data lack is never taken for another film', () => {
    expect(ABSENT.length).toBeGreaterThan(250);
    const wrong = ABSENT.filter(([title, year]) => find(title, year).status !== 'missing');
    expect(wrong).toEqual([]);
  });
});

describe('the year decides', () => {
  test('a year apart only for an equal title', () => {
    expect(endOf('Heat', 1996)).toBe('Heat (1995)');
    expect(endOf('Star Wars', 1978)).toBe('review');
    expect(endOf('Mirror', 1976)).toBe('review');
    expect(endOf('Three Colours: Blue', 1994)).toBe('review');
  });

  test('two years apart somebody should look, more is another film', () => {
    expect(endOf('Heat', 1997)).toBe('review');
    expect(find('Dune', 2021)).toEqual({
      status: 'missing',
      why: '“Dune” is here as a film of 1984 and 2000, not of 2021.',
    });
  });

  test('the title of one film and the year of its sequel may be either', () => {
    expect(endOf('Babe', 1998)).toBe('review');
  });

  test('films of the same title and year are for the visitor to tell apart, the better known first', () => {
    const result = find('War of the Worlds', 2005);
    expect(result.status === 'review' && result.candidates.map((movie) => ids[movie])).toEqual([
      '34048',
      '64997',
    ]);
  });
});

describe('without a year', () => {
  test.each([
    ['Fargo', 'Fargo (1996)'],
    ['Le fabuleux destin d’Amélie Poulain', "Amelie (Fabuleux destin d'Amélie Poulain, Le) (2001)"],
    ['Matrix, The (1999)', 'Matrix, The (1999)'],
    ['Sabrina', 'review'],
    ['Titane', 'missing'],
    ['Tenet', 'missing'],
    ['The Body', 'review'],
    ['The Office', 'missing'],
    ['Three Colours: Blue', 'review'],
  ])('%s → %s', (title, end) => {
    expect(endOf(title, null)).toBe(end);
  });
});

test('without a year a newer film is taken for none but one of the very same title', () => {
  const taken = ABSENT.filter(([title]) => find(title, null).status === 'matched');
  const others = taken.filter(([title]) => {
    const { title: own, otherTitles } = parseTitle(endOf(title, null));
    return ![own, ...otherTitles].some((name) => plain(name) === plain(title));
  });
  expect(others).toEqual([]);
  expect(taken.length).toBeLessThan(ABSENT.length / 5);
});

/** A title without what does not count: case, accents, and the article before it. */
function plain(title: string): string {
  const letters = title
    .normalize('NFD')
    .replaceAll(/[^\w ]/g, '')
    .toLowerCase();
  return letters.replace(/^(the|a) /, '').replaceAll(' ', '');
}

test('a title that does not tell is found by another name in the file', () => {
  expect(endOf('Иди и смотри', 1985)).toBe('missing');
  expect(endOf('Иди и смотри', 1985, ['Idi i smotri'])).toBe('Come and See (Idi i smotri) (1985)');
  expect(endOf('', 1985, [])).toBe('missing');
});

test('every film of the data finds itself by its own title and year', () => {
  const lost = titles.filter((raw, movie) => {
    const { title, year } = parseTitle(raw);
    const result = find(title, year);
    if (result.status === 'matched') return result.movie !== movie;
    // Two films of one title and year are told apart by the visitor.
    const twins = titles.filter((other) => {
      const twin = parseTitle(other);
      return twin.title === title && twin.year === year;
    });
    return !(result.status === 'review' && twins.length > 1);
  });
  expect(lost).toEqual([]);
});

test('no film is matched to one whose year differs by more than one', () => {
  const years = titles.map((raw) => parseTitle(raw).year);
  fc.assert(
    fc.property(
      fc.nat(titles.length - 1),
      fc.integer({ min: -6, max: 6 }),
      fc.boolean(),
      (movie, shift, another) => {
        const { title, otherTitles, year } = parseTitle(titles[movie]!);
        if (year === null) return;
        const result = find(another ? (otherTitles[0] ?? title) : title, year + shift);
        if (result.status !== 'matched') return;
        expect(Math.abs((years[result.movie] ?? 0) - year - shift)).toBeLessThanOrEqual(1);
      },
    ),
    { numRuns: 3000 },
  );
});

test('anything may be asked for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.option(fc.integer()), (title, year) => {
      expect(['matched', 'review', 'missing']).toContain(find(title, year).status);
    }),
  );
});

describe('closeness', () => {
  test('one slip', () => {
    for (const [a, b] of [
      ['heat', 'heta'],
      ['heat', 'hea'],
      ['heat', 'heart'],
      ['heat', 'heab'],
    ] as const) {
      expect([a, b, isOneSlip(a, b)]).toEqual([a, b, true]);
      expect([b, a, isOneSlip(b, a)]).toEqual([b, a, true]);
    }
    for (const [a, b] of [
      ['heat', 'hate'],
      ['heat', 'he'],
      ['abcd', 'badc'],
    ] as const) {
      expect([a, b, isOneSlip(a, b)]).toEqual([a, b, false]);
    }
  });

  test('likeness', () => {
    expect(likeness('heat', 'heat')).toBe(1);
    expect(likeness('heat', 'heap')).toBe(0.75);
    expect(likeness('', '')).toBe(1);
    expect(likeness('heat', '')).toBe(0);
  });
});

test('a slip in a word that is also the name of a property of objects', () => {
  const small = new MatchIndex(['The Constructor (2010)', 'Heat (1995)'], [5, 5]);
  const found = small.find({ title: 'The Constructer', year: 2010, otherTitles: [] });
  expect(found).toMatchObject({ status: 'matched', movie: 0 });
});
