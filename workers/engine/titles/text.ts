import { withoutArticle } from './articles';
import { segmentsOf, wordsOf } from './normalise';
import type { ParsedTitle } from './parse';

/** A name that people type for a movie, prepared for comparison. */
export interface TitleKey {
  /** Words with a space between. */
  readonly spaced: string;
  /** The same without spaces, so that "walle" and "wall-e" are equal. */
  readonly glued: string;
  /** How much less a match counts than one of the movie's own title, in units of the score. */
  readonly penalty: number;
}

/** What the index keeps of a movie's titles. */
export interface TitleText {
  /** The words of each of its titles that has any. */
  readonly titles: readonly (readonly string[])[];
  /** The titles, their parts, and each of these without its article; no two alike. */
  readonly keys: readonly TitleKey[];
}

const STRIPPED = 0.02;
const ALSO_KNOWN_AS = 0.25;
const SERIES = 0.25;
/** Penalty for a number that is not in the movie's own title. */
const NUMBERED = 0.5;
/** Penalty for a subtitle alone ("The Wall"), which counts no more than the beginning of another title. */
const SUBTITLE = 2.2;

/**
 * Prepares the titles of a movie for the index.
 *
 * @param numbered its title as part of a series (see numbered-series.ts), if it has one
 */
export function textOf({ title, otherTitles }: ParsedTitle, numbered: string | null): TitleText {
  const titles: string[][] = [];
  const keys: TitleKey[] = [];
  addTitle(titles, keys, title, 0);
  for (const other of otherTitles) addTitle(titles, keys, other, ALSO_KNOWN_AS);
  if (numbered !== null) addTitle(titles, keys, numbered, NUMBERED);
  return { titles, keys };
}

function addTitle(titles: string[][], keys: TitleKey[], title: string, penalty: number): void {
  const words = wordsOf(title);
  if (words.length === 0) return;
  titles.push(words);
  addKeys(keys, words, penalty);
  const segments = segmentsOf(title);
  segments.forEach((segment, place) => {
    addKeys(keys, wordsOf(segment), penalty + (place === 0 ? SERIES : SUBTITLE));
  });
}

/** Adds the words with and without their article. */
function addKeys(keys: TitleKey[], words: readonly string[], penalty: number): void {
  const bare = withoutArticle(words);
  addKey(keys, words, penalty);
  if (bare !== words) addKey(keys, bare, penalty + STRIPPED);
}

function addKey(keys: TitleKey[], words: readonly string[], penalty: number): void {
  const glued = words.join('');
  if (glued === '') return;
  const place = keys.findIndex((key) => key.glued === glued);
  const known = keys[place];
  if (known === undefined) keys.push({ spaced: words.join(' '), glued, penalty });
  else if (known.penalty > penalty) keys[place] = { ...known, penalty };
}
