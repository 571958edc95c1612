import type { MovieRank } from './candidates';
import { FuzzyKeys } from './fuzzy';
import type { Initials } from './initials';
import { InnerTexts } from './inner-texts';
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
  /** Best quality first; where ranges overlap, the first one counts. */
  readonly ranges: readonly WordRange[];
  /** Movies with these initials, ascending. */
  readonly initials: readonly MovieRank[];
  /** A title may lack it: "the star wars". */
  readonly optional: boolean;
  readonly numeral: boolean;
}

const FILLERS = new Set(['the', 'a', 'an', 'of', 'and']);

/** Quality of a numeral in another spelling; a whole word as typed has 1, an unfinished one less than this. */
export const SPELLING = 0.98;
const UNFINISHED = 0.95;
/** Quality of a text inside a word of an unspaced script. */
const INSIDE = 0.9;
const STEM = 0.85;
/** What the quality of a misspelling is multiplied by, so that a word spelt right counts more. */
const MISSPELT = 0.95;

/** How many words that contain a text are considered: those of the best known movies. */
const MOST_INSIDE = 64;

/** "xmen" is two words, but "onmo" is not: the longer part has at least this many letters. */
const SHORTEST_PART = 3;

/** Looks the words of a query up in the vocabulary; the last one may be unfinished. */
export class TermReader {
  readonly #vocabulary: Vocabulary;
  readonly #initials: Initials;
  readonly #fuzzy: FuzzyKeys;
  readonly #inner: InnerTexts;

  constructor(vocabulary: Vocabulary, initials: Initials) {
    this.#vocabulary = vocabulary;
    this.#initials = initials;
    this.#fuzzy = new FuzzyKeys(vocabulary.words, 2);
    this.#inner = new InnerTexts(vocabulary.words);
  }

  /**
   * One term per word; with `misspelt`, words that Fuse.js finds close to it count too.
   *
   * @throws EngineError `network` for `misspelt` when Fuse.js could not be loaded
   */
  read(words: readonly string[], misspelt: boolean): Term[] {
    const onlyFillers = words.every((word) => FILLERS.has(word));
    return words.map((text, place) => {
      const isLast = place === words.length - 1;
      const ranges = this.#rangesOf(text, place === 0, isLast);
      if (misspelt && !isNumeral(text)) ranges.push(...this.#misspellings(text, isLast));
      // Two letters are the initials of too many titles to count beside other words: "mi", "mi 3".
      const mayBeInitials =
        text.length > 2 ||
        (!misspelt && words.every((word, other) => other === place || isNumeral(word)));
      return {
        text,
        ranges: ranges.sort((a, b) => b.quality - a.quality),
        initials: mayBeInitials ? this.#initials.moviesWith(text) : [],
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
    for (const word of this.#wordsAround(text)) {
      ranges.push({ from: word, to: word + 1, quality: INSIDE });
    }
    return ranges;
  }

  /** The words that contain the text; if there are many, those of the best known movies. */
  #wordsAround(text: string): number[] {
    const words = this.#inner.wordsWith(text);
    if (words.length <= MOST_INSIDE) return words;
    const bestKnown = (word: number) => this.#vocabulary.moviesWith(word)[0]!;
    return words.sort((a, b) => bestKnown(a) - bestKnown(b)).slice(0, MOST_INSIDE);
  }

  #misspellings(text: string, isLast: boolean): WordRange[] {
    return this.#fuzzy.match(text, isLast).map(({ key, quality }) => ({
      from: key,
      to: key + 1,
      quality: MISSPELT * quality,
    }));
  }

  /** Splits each word that no title has into two that titles have: "starwars" → "star", "wars". Null when none can be split. */
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
        this.#vocabulary.moviesWith(first).length * this.#vocabulary.moviesWith(second).length;
      if (uses > most) {
        most = uses;
        best = [word.slice(0, at), word.slice(at)];
      }
    }
    return best;
  }
}
