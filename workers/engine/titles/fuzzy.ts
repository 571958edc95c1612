import type Fuse from 'fuse.js/basic';
import { fuseClass } from './fuse';
import { GramIndex } from './grams';

/** A key that a misspelt pattern may mean. */
export interface FuzzyMatch {
  /** Number of the key. */
  readonly key: number;
  /** 1 = the same letters; less with every letter wrong, missing or too many. 0..1. */
  readonly quality: number;
}

const CANDIDATES = 64;

const OPTIONS = {
  isCaseSensitive: true,
  includeScore: true,
  shouldSort: false,
  ignoreFieldNorm: true,
  location: 0,
  distance: 16,
  threshold: 0.5,
};

/** A Fuse index of no more than these records. */
function indexOf(records: { i: number; v: string; n: number }[]) {
  return fuseClass().parseIndex<string>({ keys: [], records });
}

/**
 * Fuse.js over prepared keys. Fuse compares a pattern with every record it holds, which is too slow for a whole catalogue at
 * every keystroke; so shared n-grams choose the records that it gets to see.
 */
export class FuzzyKeys {
  readonly #keys: readonly string[];
  readonly #grams: GramIndex;
  readonly #fuse: Fuse<string>;

  /** `keys` are folded words or glued titles; `gramSize` 2 suits words, 3 whole titles. */
  constructor(keys: readonly string[], gramSize: 2 | 3) {
    this.#keys = keys;
    this.#grams = new GramIndex(keys, gramSize);
    this.#fuse = new (fuseClass())<string>(keys, OPTIONS, indexOf([]));
  }

  /**
   * Keys that `pattern` may misspell, in no order. With `asPrefix` the pattern may be the beginning of the key only.
   * About one letter in four may be wrong, in long patterns one in six; two swapped letters are one error.
   */
  match(pattern: string, asPrefix: boolean): FuzzyMatch[] {
    if (pattern.length < 3) return [];
    const chosen = this.#grams.nearest(pattern, CANDIDATES);
    if (chosen.length === 0) return [];
    this.#fuse.setCollection(
      this.#keys,
      indexOf(chosen.map((key) => ({ i: key, v: this.#keys[key], n: 1 }))),
    );
    const found: FuzzyMatch[] = [];
    for (const { refIndex, score = 1 } of this.#fuse.search(pattern)) {
      const quality = this.#judge(pattern, this.#keys[refIndex], score, asPrefix);
      if (quality !== null) found.push({ key: refIndex, quality });
    }
    return found;
  }

  /** Fuse's score counts the errors up to the end of the pattern; a whole word may not go on after it either. */
  #judge(pattern: string, key: string, score: number, asPrefix: boolean): number | null {
    const length = pattern.length;
    const excess = Math.max(0, key.length - length);
    const swapped = isSwap(pattern, key.slice(0, length));
    const errors = Math.max(swapped ? 1 : score * length, asPrefix ? 0 : excess);
    if (errors > Math.min(0.2 + 0.28 * length, 1.2 + 0.12 * length)) return null;
    // Short patterns are near to too many words.
    if (length === 3 && !(swapped && excess === 0)) return null;
    if (length < 6 && !swapped && (pattern[0] !== key[0] || excess > 1)) return null;
    if (length < 5 && key.length < length) return null;
    return Math.max(0, 1 - errors / length - (asPrefix ? 0.01 * excess : 0));
  }
}

/** Whether the texts differ by two neighbours swapped, and nothing else. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  let at = 0;
  while (a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
