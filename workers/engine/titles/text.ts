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
  /** It does not begin with an article. */
  readonly bare: boolean;
}

const STRIPPED = 0.02;
const ALSO_KNOWN_AS = 0.25;
const SERIES = 0.25;
const SUBTITLE = 0.35;

/** The words of the title and of each other title; texts without a word are left out. */
export function textsOf(parsed: ParsedTitle): string[][] {
  return [parsed.title, ...parsed.otherTitles].map(wordsOf).filter((words) => words.length > 0);
}

/** Every key of a film: its titles, their parts, and each of these without its article; no two alike. */
export function keysOf(parsed: ParsedTitle): TitleKey[] {
  const keys = new Map<string, TitleKey>();
  const add = (words: readonly string[], penalty: number) => {
    if (words.length === 0) return;
    const glued = words.join('');
    const known = keys.get(glued);
    if (known === undefined || known.penalty > penalty) {
      const bare = withoutArticle(words) === words;
      keys.set(glued, { spaced: words.join(' '), glued, penalty, bare });
    }
  };
  const addBoth = (words: readonly string[], penalty: number) => {
    add(words, penalty);
    add(withoutArticle(words), penalty + STRIPPED);
  };
  [parsed.title, ...parsed.otherTitles].forEach((title, number) => {
    const other = number === 0 ? 0 : ALSO_KNOWN_AS;
    addBoth(wordsOf(title), other);
    segmentsOf(title).forEach((segment, place) => {
      addBoth(wordsOf(segment), other + (place === 0 ? SERIES : SUBTITLE));
    });
  });
  return [...keys.values()];
}
