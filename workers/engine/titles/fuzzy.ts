import type Fuse from 'fuse.js/basic';
import { fuseClass } from './fuse';
import { GramIndex } from './grams';

/** A key that a misspelt pattern may mean. */
export interface FuzzyMatch {
  /** Number of the key. */
  readonly key: number;
  /** 1 for the same letters; less with every letter that is wrong, missing or too many. 0..1. */
  readonly quality: number;
}

/** How many keys Fuse.js compares with a pattern. */
const COMPARED = 64;

const OPTIONS = {
  isCaseSensitive: true,
  includeScore: true,
  shouldSort: false,
  ignoreFieldNorm: true,
  location: 0,
  distance: 16,
  threshold: 0.5,
};

/**
 * Fuse.js over prepared keys. Fuse compares a pattern with every text of its collection, which is too slow for a whole
 * catalogue at every keystroke; so its collection is only those keys that share the most n-grams with the pattern.
 */
export class FuzzyKeys {
  readonly #keys: readonly string[];
  readonly #grams: GramIndex;
  #fuse: Fuse<string> | null = null;

  /** `keys` are folded words or glued titles; `gramSize` 2 suits words, 3 whole titles. */
  constructor(keys: readonly string[], gramSize: 2 | 3) {
    this.#keys = keys;
    this.#grams = new GramIndex(keys, gramSize);
  }

  /**
   * Keys that `pattern` may be a misspelling of, in no order. With `asPrefix` the pattern may also misspell just the beginning of a key.
   * About one letter in four may be wrong, in long patterns one in six; two swapped letters are one error.
   *
   * @throws EngineError `network` when Fuse.js could not be loaded
   */
  match(pattern: string, asPrefix: boolean): FuzzyMatch[] {
    if (pattern.length < 3) return [];
    const near = this.#grams.nearest(pattern, COMPARED);
    if (near.length === 0) return [];
    this.#fuse ??= new (fuseClass())<string>([], OPTIONS);
    this.#fuse.setCollection(near.map((key) => this.#keys[key]!));
    const found: FuzzyMatch[] = [];
    for (const { item, refIndex, score = 1 } of this.#fuse.search(pattern)) {
      const quality = qualityOf(pattern, item, score, asPrefix);
      if (quality !== null) found.push({ key: near[refIndex]!, quality });
    }
    return found;
  }
}

/**
 * Fuse's score counts the errors up to the end of the pattern. Letters of the key after that are errors too, unless the pattern may be
 * unfinished.
 */
function qualityOf(pattern: string, key: string, score: number, asPrefix: boolean): number | null {
  const length = pattern.length;
  const excess = Math.max(0, key.length - length);
  const swapped = isSwap(pattern, key.slice(0, length));
  const errors = Math.max(swapped ? 1 : score * length, asPrefix ? 0 : excess);
  if (errors > Math.min(0.2 + 0.28 * length, 1.2 + 0.12 * length)) return null;
  // A short pattern is similar to too many words.
  if (length === 3 && !(swapped && excess === 0)) return null;
  if (length < 6 && !swapped && (pattern[0] !== key[0] || excess > 1)) return null;
  if (length < 5 && key.length < length) return null;
  return Math.max(0, 1 - errors / length - (asPrefix ? 0.01 * excess : 0));
}

/** Whether two neighbouring letters are swapped, and nothing else differs. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  let at = 0;
  while (a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
