import { withoutArticle } from './articles';
import { segmentsOf, wordsOf } from './normalise';
import type { ParsedTitle } from './parse';

/** One way to call a film, prepared for comparison with what is typed. */
export interface TitleKey {
  /** Words with a space between. */
  readonly spaced: string;
  /** The same without spaces, so that "walle" and "wall-e" meet. */
  readonly glued: string;
  /** What this way is worth less than the film's own title, in the unit of scores. */
  readonly penalty: number;
}

/** What the index keeps of a film's titles. */
export interface TitleText {
  /** The words of the title and of each other title; texts without a word are left out. */
  readonly texts: readonly (readonly string[])[];
  /** The titles, their parts, and each of these without its article; no two alike. */
  readonly keys: readonly TitleKey[];
}

const STRIPPED = 0.02;
const ALSO_KNOWN_AS = 0.25;
const SERIES = 0.25;
/** A subtitle alone ("The Wall") is no stronger than the beginning of another title. */
const SUBTITLE = 2.2;

/** Prepares a title for the index. */
export function textOf({ title, otherTitles }: ParsedTitle): TitleText {
  const texts: string[][] = [];
  const keys: TitleKey[] = [];
  addTitle(texts, keys, title, 0);
  for (const other of otherTitles) addTitle(texts, keys, other, ALSO_KNOWN_AS);
  return { texts, keys };
}

function addTitle(texts: string[][], keys: TitleKey[], title: string, penalty: number): void {
  const words = wordsOf(title);
  if (words.length === 0) return;
  texts.push(words);
  addKeys(keys, words, penalty);
  const segments = segmentsOf(title);
  for (let place = 0; place < segments.length; place++) {
    addKeys(keys, wordsOf(segments[place]), penalty + (place === 0 ? SERIES : SUBTITLE));
  }
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
  const known = keys.findIndex((key) => key.glued === glued);
  if (known < 0) keys.push({ spaced: words.join(' '), glued, penalty });
  else if (keys[known].penalty > penalty) keys[known] = { ...keys[known], penalty };
}
