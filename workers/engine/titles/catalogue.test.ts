import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { type MovieIndex, seededRandom } from '../../../src/pack/index';
import { CLOSEST, FIRST_HITS, GIBBERISH, TYPED } from './catalogue.cases';
import { loadFuse } from './fuse';
import { parseTitle } from './parse';
import { TitleIndex } from './title-index';

await loadFuse();

const titles = readColumn('movies.csv', 'title');
const ids = readColumn('movies.csv', 'movieId');
const counts = countsOf(readColumn('ratings.csv', 'movieId'));
const index = new TitleIndex(
  titles,
  ids.map((id) => counts.get(id) ?? 0),
);

function readColumn(file: string, column: string): string[] {
  const url = new URL(`../../../data/ml-latest-small/${file}`, import.meta.url);
  const { data } = Papa.parse<Record<string, string>>(readFileSync(url, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  return data.map((row) => row[column]!);
}

function countsOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function named(movie: MovieIndex | undefined): string | undefined {
  if (movie === undefined) return undefined;
  const { title, year } = parseTitle(titles[movie]!);
  return `${title} (${year})`;
}

describe('the film that comes first', () => {
  test.each(FIRST_HITS)('%s → %s (%i)', (query, title, year) => {
    expect(named(index.search(query, 5)[0])).toBe(`${title} (${year})`);
  });

  test.each(TYPED)('%s, from letter %i on', (text, from, title) => {
    for (let length = from; length <= text.length; length++) {
      const typed = text.slice(0, length);
      const [first] = index.search(typed, 5);
      expect([typed, first === undefined ? '' : parseTitle(titles[first]!).title]).toEqual([
        typed,
        title,
      ]);
    }
  });
});

describe('no film like that', () => {
  test.each(GIBBERISH)('%j', (query) => {
    expect(index.search(query, 5).map(named)).toEqual([]);
    expect(index.closest(query)).toBeNull();
  });

  test('random letters hardly ever find a film', () => {
    const random = seededRandom(3);
    const letters = (length: number) =>
      Array.from({ length }, () => String.fromCharCode(97 + Math.floor(random() * 26))).join('');
    const found = Array.from({ length: 300 }, (_, i) => letters(6 + (i % 12))).filter(
      (query) => index.search(query, 5).length > 0,
    );
    expect(found.length).toBeLessThanOrEqual(6);
  });
});

describe('closest', () => {
  test.each(CLOSEST)('%s → %s', (input, raw) => {
    const movie = index.closest(input);
    expect(movie === null ? null : titles[movie]).toBe(raw);
  });

  test('every title as in movies.csv means its own film', () => {
    for (let movie = 0; movie < titles.length; movie += 9) {
      const closest = index.closest(titles[movie]!);
      // Two films of one name and year cannot be told apart.
      expect(closest === null ? null : titles[closest]).toBe(titles[movie]);
    }
  });
});

test('one slip in a well-known title still finds it', () => {
  const random = seededRandom(5);
  const popular = titles
    .map((_, movie) => movie)
    .sort((a, b) => (counts.get(ids[b]!) ?? 0) - (counts.get(ids[a]!) ?? 0))
    .slice(0, 400)
    .filter((movie) => parseTitle(titles[movie]!).title.length >= 6);
  let first = 0;
  let amongFive = 0;
  for (const movie of popular) {
    const hits = index.search(withSlip(parseTitle(titles[movie]!).title, random), 5);
    if (hits[0] === movie) first++;
    if (hits.includes(movie as MovieIndex)) amongFive++;
  }
  expect(first / popular.length).toBeGreaterThan(0.95);
  expect(amongFive / popular.length).toBeGreaterThan(0.98);
});

test('a list holds no film twice, keeps to the limit, and is the same every time', () => {
  for (const query of ['a', 'the', 'star', 'matrix', 'jurasic', '1994', 'lotr']) {
    const movies = index.search(query, 30);
    expect(new Set(movies).size).toBe(movies.length);
    expect(index.search(query, 30)).toEqual(movies);
    expect(index.search(query, 3)).toEqual(movies.slice(0, 3));
    expect(index.search(query, 0)).toEqual([]);
  }
});

/** A letter lost, swapped with the next, replaced or put in, not the first. */
function withSlip(title: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (title.length - 2));
  const letter = String.fromCharCode(97 + Math.floor(random() * 26));
  const [before, after] = [title.slice(0, at), title.slice(at + 1)];
  const slips = [
    before + after,
    before + after[0] + title[at] + after.slice(1),
    before + letter + after,
    before + letter + title[at] + after,
  ];
  return slips[Math.floor(random() * slips.length)]!;
}
