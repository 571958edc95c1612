import { wordsOf } from './normalise';
import { isSequelMark } from './numerals';
import type { ParsedTitle } from './parse';

/** A series has at least this many movies called "Name: …". */
const SHORTEST = 3;
/** Movies further apart share a name, but nobody numbers them: "Batman: …". */
const MOST_YEARS_APART = 5;
/**
 * A movie of the bare name that is older than the others by more than this is not the first of the series: "The Lord of the Rings" of
 * 1978.
 */
const OLDEST_FIRST = 15;

/**
 * The titles that people give to movies of a series whose own titles have no number: "The Lord of the Rings 3" for the third "The Lord of
 * the Rings: …" by year. A movie with just the name is the first of its series: "Resident Evil".
 *
 * @returns aligned with the titles; null for a movie of no such series
 */
export function numberedTitles(titles: readonly ParsedTitle[]): (string | null)[] {
  const numbered = titles.map((): string | null => null);
  for (const { name, parts } of seriesIn(titles)) {
    parts.forEach(({ place }, i) => {
      numbered[place] = `${name} ${i + 1}`;
    });
  }
  return numbered;
}

interface Part {
  /** Index of the movie among all titles. */
  readonly place: number;
  readonly year: number;
}

interface Series {
  readonly name: string;
  /** In the order of their years. */
  readonly parts: readonly Part[];
}

function seriesIn(titles: readonly ParsedTitle[]): Series[] {
  const named = new Map<string, Part[]>();
  const bare = new Map<string, Part>();
  titles.forEach(({ title, year }, place) => {
    if (year === null) return;
    const end = title.indexOf(': ');
    if (end < 0) {
      if (!bare.has(title)) bare.set(title, { place, year });
      return;
    }
    const name = title.slice(0, end);
    named.set(name, [...(named.get(name) ?? []), { place, year }]);
  });
  return [...named]
    .filter(([, parts]) => parts.length >= SHORTEST)
    .map(([name, parts]) => ({ name, parts: withFirst(bare.get(name), parts) }))
    .filter(({ parts }) => parts.every((part, i) => i === 0 || follows(part, parts[i - 1]!)))
    .filter(({ name }) => !titles.some(({ title }) => isNumbered(title, name)));
}

/** The parts by year, preceded by the movie with just the name if that began the series. */
function withFirst(bare: Part | undefined, named: readonly Part[]): Part[] {
  const parts = named.toSorted((a, b) => a.year - b.year);
  return bare && parts[0]!.year - bare.year <= OLDEST_FIRST ? [bare, ...parts] : parts;
}

function follows(part: Part, before: Part): boolean {
  const years = part.year - before.year;
  return years > 0 && years <= MOST_YEARS_APART;
}

const PART = new Set(['vol', 'volume', 'episode', 'chapter']);

/** Whether a title of the series has a number, because people then go by that number: "Star Trek II: The Wrath of Khan". */
function isNumbered(title: string, name: string): boolean {
  if (!title.startsWith(name)) return false;
  const [next] = wordsOf(title.slice(name.length));
  return next !== undefined && (isSequelMark(next) || PART.has(next));
}
