import Fuse, { type FuseIndex } from 'fuse.js/basic';
import { GramIndex } from './grams';

/** A key that a misspelt pattern may mean. */
export interface FuzzyMatch {
  /** Number of the key. */
  readonly key: number;
  /** 1 = the same letters; less with every letter wrong, missing or too many. 0..1. */
  readonly quality: number;
}

const CANDIDATES = 64;

/**
 * Fuse.js over prepared keys. Fuse compares a pattern with every record it holds, which is too slow for a whole catalogue at
 * every keystroke; so shared n-grams choose the records, made once, that it gets to see.
 */
export class FuzzyKeys {
  readonly #keys: readonly string[];
  readonly #grams: GramIndex;
  readonly #fuse: Fuse<string>;
  readonly #records: FuseIndex<string>['records'];

  /** `keys` are folded words or glued titles; `gramSize` 2 suits words, 3 whole titles. */
  constructor(keys: readonly string[], gramSize: 2 | 3) {
    this.#keys = keys;
    this.#grams = new GramIndex(keys, gramSize);
    this.#fuse = new Fuse<string>([...keys], {
      isCaseSensitive: true,
      includeScore: true,
      shouldSort: false,
      ignoreFieldNorm: true,
      location: 0,
      distance: 16,
      threshold: 0.5,
    });
    this.#records = this.#fuse.getIndex().records;
  }

  /**
   * Keys that `pattern` may misspell, in no order. With `asPrefix` the pattern may be the beginning of the key only.
   * Patterns of four or five letters may have one error, up to eight two, longer ones three; swapped neighbours are one.
   */
  match(pattern: string, asPrefix: boolean): FuzzyMatch[] {
    if (pattern.length < 3) return [];
    const chosen = this.#grams.nearest(pattern, CANDIDATES).map((key) => this.#records[key]);
    if (chosen.length === 0) return [];
    this.#fuse.setCollection(this.#keys, Fuse.parseIndex({ keys: [], records: chosen }));
    const found: FuzzyMatch[] = [];
    for (const { refIndex, score = 1 } of this.#fuse.search(pattern)) {
      const quality = this.#judge(pattern, this.#keys[refIndex], score, asPrefix);
      if (quality !== null) found.push({ key: refIndex, quality });
    }
    return found;
  }

  /** Fuse's score counts the errors in the pattern's letters; this adds the letters that the key has too many. */
  #judge(pattern: string, key: string, score: number, asPrefix: boolean): number | null {
    const length = pattern.length;
    let errors = score * length;
    const swapped = sameLetters(pattern, key.slice(0, length));
    if (swapped) errors = Math.min(errors, Math.max(1, errors - 1));
    const excess = Math.max(0, key.length - length);
    if (!asPrefix) errors += excess;
    const allowed = length < 6 ? 1 : length < 9 ? 2 : 3;
    if (errors > allowed + 0.25 || (length === 3 && !swapped)) return null;
    return Math.max(0, 1 - errors / length - (asPrefix ? 0.01 * excess : 0));
  }
}

function sameLetters(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
}
