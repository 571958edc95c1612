import { FuzzyKeys } from './fuzzy';
import type { Initials } from './initials';
import { isNumeral, spellingsOf } from './numerals';
import type { Vocabulary } from './vocabulary';

/** Words `from` (inclusive) to `to` (exclusive) of the vocabulary may be what a typed word means. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
  /** 1 for the word itself, less for an unfinished or misspelt one. */
  readonly quality: number;
}

/** A word of the query and what it may mean. */
export interface Term {
  readonly text: string;
  /** Best quality first; ranges may overlap, the first counts. */
  readonly ranges: readonly WordRange[];
  /** Films with these initials. */
  readonly initials: readonly number[];
  /** A film may lack it: "the star wars". */
  readonly optional: boolean;
  readonly numeral: boolean;
}

const FILLERS = new Set(['the', 'a', 'an', 'of', 'and']);

/** Quality of a numeral in another spelling; a whole word as typed has 1, an unfinished one less than this. */
export const SPELLING = 0.98;
const UNFINISHED = 0.95;
const STEM = 0.85;
/** A misspelling that is explained still counts a little less than a word that is not misspelt. */
const MISSPELT = 0.95;

/** "xmen" is two words, but "onmo" is not: the longer part has as many letters. */
const SHORTEST_PART = 3;

/** Looks the words of a query up in the vocabulary; the last one may be unfinished. */
export class TermReader {
  readonly #vocabulary: Vocabulary;
  readonly #initials: Initials;
  readonly #fuzzy: FuzzyKeys;

  constructor(vocabulary: Vocabulary, initials: Initials) {
    this.#vocabulary = vocabulary;
    this.#initials = initials;
    this.#fuzzy = new FuzzyKeys(vocabulary.words, 2);
  }

  /** One term a word; with `misspelt`, words that Fuse finds near it count too. */
  read(words: readonly string[], misspelt: boolean): Term[] {
    const onlyFillers = words.every((word) => FILLERS.has(word));
    // Two letters are the initials of too much to count beside other words.
    const alone = words.length === 1 && !misspelt;
    return words.map((text, place) => {
      const isLast = place === words.length - 1;
      const ranges = this.#rangesOf(text, place === 0, isLast);
      if (misspelt && !isNumeral(text)) ranges.push(...this.#misspellings(text, isLast));
      return {
        text,
        ranges: ranges.sort((a, b) => b.quality - a.quality),
        initials: text.length > 2 || alone ? this.#initials.filmsWith(text) : [],
        optional: !onlyFillers && FILLERS.has(text),
        numeral: isNumeral(text),
      };
    });
  }

  #rangesOf(text: string, isFirst: boolean, isLast: boolean): WordRange[] {
    const ranges: WordRange[] = [];
    for (const spelling of spellingsOf(text, isFirst)) {
      const number = this.#vocabulary.numberOf(spelling);
      const quality = spelling === text ? 1 : SPELLING;
      if (number >= 0) ranges.push({ from: number, to: number + 1, quality });
    }
    const known = this.#vocabulary.numberOf(text) >= 0;
    if (isLast || text.length >= 4 || (!known && text.length >= 2)) {
      const [from, to] = this.#vocabulary.rangeOf(text);
      if (from < to) ranges.push({ from, to, quality: isLast ? UNFINISHED : STEM });
    }
    return ranges;
  }

  #misspellings(text: string, isLast: boolean): WordRange[] {
    return this.#fuzzy.match(text, isLast).map(({ key, quality }) => ({
      from: key,
      to: key + 1,
      quality: MISSPELT * quality,
    }));
  }

  /** "starwars" → "star", "wars": the words with those that no title has split in two that titles do; null when none was. */
  split(words: readonly string[]): string[] | null {
    const split = words.flatMap((word) => this.#splitWord(word) ?? [word]);
    return split.length > words.length ? split : null;
  }

  #splitWord(word: string): [string, string] | null {
    const [from, to] = this.#vocabulary.rangeOf(word);
    if (from < to) return null;
    let best: [string, string] | null = null;
    let most = 0;
    for (let at = 1; at < word.length; at++) {
      const first = this.#vocabulary.numberOf(word.slice(0, at));
      const second = this.#vocabulary.numberOf(word.slice(at));
      if (first < 0 || second < 0 || Math.max(at, word.length - at) < SHORTEST_PART) continue;
      const uses =
        this.#vocabulary.filmsWith(first).length * this.#vocabulary.filmsWith(second).length;
      if (uses > most) {
        most = uses;
        best = [word.slice(0, at), word.slice(at)];
      }
    }
    return best;
  }
}
