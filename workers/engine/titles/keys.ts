import { withoutArticle } from './articles';
import type { MovieRank, Offer } from './candidates';
import { FuzzyKeys } from './fuzzy';
import { ALPHABET, classAt } from './grams';
import { isSequelMark, numbersIn, respell } from './numerals';
import { closenessOf, EXACT, looseScore, PREFIX, SEQUEL } from './ranking';
import type { TitleKey } from './text';

const RESPELT = 0.05;
/** Penalty for an article that the title lacks: "The Empire" is more likely the beginning of another title than all of "Empire". */
const ARTICLE_TOO_MANY = 2;
const ARTICLE_TOO_MANY_LOOSE = 0.3;
const OTHER_NUMBER = 0.3;
/** What the closeness is multiplied by for an unfinished title. */
const BEGUN = 0.85;

/** Finds movies by what was typed as the whole or the beginning of a title. Keys are grouped by their first letters. */
export class KeyIndex {
  readonly #keys: readonly TitleKey[];
  /** The movie of each key. */
  readonly #movies: readonly MovieRank[];
  /** Keys with head h (see `headOf`) are numbers headStarts[h] to headStarts[h + 1] - 1, in the order given. */
  readonly #headStarts: Uint32Array;
  readonly #fuzzy: FuzzyKeys;

  /** @param movies the movie of each key */
  constructor(keys: readonly TitleKey[], movies: readonly MovieRank[]) {
    const starts = new Uint32Array(HEADS + 1);
    for (const { glued } of keys) starts[headOf(glued) + 1]!++;
    for (let head = 0; head < HEADS; head++) starts[head + 1]! += starts[head]!;
    this.#headStarts = starts;

    const next = starts.slice();
    const sorted = keys.slice();
    const sortedMovies = movies.slice();
    keys.forEach((key, number) => {
      const place = next[headOf(key.glued)]!++;
      sorted[place] = key;
      sortedMovies[place] = movies[number]!;
    });
    this.#movies = sortedMovies;
    this.#keys = sorted;
    this.#fuzzy = new FuzzyKeys(
      sorted.map(({ glued }) => glued),
      3,
    );
  }

  /** Offers movies with a key that equals the words or begins with them, in any spelling of their numerals. */
  strict(words: readonly string[], offer: Offer): void {
    respell(words).forEach((spelling, way) => {
      this.#lookUp(spelling, way === 0 ? 0 : RESPELT, way > 0, offer);
    });
    const bare = withoutArticle(words);
    if (bare !== words && bare.join('').length > 2)
      this.#lookUp(bare, ARTICLE_TOO_MANY, false, offer);
  }

  /**
   * Offers movies with a key that the words misspell in whole or at its beginning, with or without spaces.
   *
   * @throws EngineError `network` when Fuse.js could not be loaded
   */
  loose(words: readonly string[], offer: Offer): void {
    this.#lookUpLoose(words, 0, offer);
    const bare = withoutArticle(words);
    if (bare !== words) this.#lookUpLoose(bare, ARTICLE_TOO_MANY_LOOSE, offer);
  }

  #lookUpLoose(words: readonly string[], penalty: number, offer: Offer): void {
    const typed = words.join('');
    if (typed.length < 4 || /^\d+$/.test(typed)) return;
    const numbers = numbersIn(words);
    for (const { key, quality } of this.#fuzzy.match(typed, true)) {
      const { glued, spaced, penalty: keyPenalty } = this.#keys[key]!;
      const trust = glued.length > typed.length + 1 ? BEGUN : 1;
      const closeness = trust * quality * closenessOf(typed.length, glued.length);
      const score = looseScore(quality, closeness, true) - penalty - keyPenalty;
      const keyNumbers = numbersIn(spaced.split(' '));
      if (numbers.every((number) => keyNumbers.includes(number))) {
        offer(this.#movies[key]!, score, closeness);
      } else offer(this.#movies[key]!, score - OTHER_NUMBER, 0);
    }
  }

  /** With `wholeWords` the key must continue with a new word: "ii" is 2, but not the beginning of 2001. */
  #lookUp(words: readonly string[], penalty: number, wholeWords: boolean, offer: Offer): void {
    const typed = words.join('');
    const spaced = words.join(' ');
    const head = headOf(typed);
    const heads = ALPHABET ** Math.max(0, HEAD - typed.length);
    const end = this.#headStarts[head + heads]!;
    for (let number = this.#headStarts[head]!; number < end; number++) {
      const key = this.#keys[number]!;
      if (!key.glued.startsWith(typed)) continue;
      const cost = penalty + key.penalty;
      if (key.glued.length === typed.length) offer(this.#movies[number]!, EXACT - cost, 1);
      else if (!wholeWords || key.spaced.startsWith(`${spaced} `)) {
        const { worth, trust } = beginningOf(key.spaced, spaced);
        const closeness = trust * closenessOf(typed.length, key.glued.length);
        offer(this.#movies[number]!, PREFIX + worth - cost, closeness);
      }
    }
  }
}

/** What is added to the score of a key that begins as typed, and what its closeness is multiplied by. */
function beginningOf(key: string, typed: string): { worth: number; trust: number } {
  if (!key.startsWith(typed)) return { worth: -0.3, trust: BEGUN };
  if (key[typed.length] !== ' ') return { worth: 0, trust: BEGUN };
  const [next = ''] = key.slice(typed.length + 1).split(' ', 1);
  return { worth: 0.15, trust: isSequelMark(next) ? SEQUEL : BEGUN };
}

const HEAD = 3;
const HEADS = ALPHABET ** HEAD;

/** The first letters as a number: texts with a common beginning have numbers close together. */
function headOf(text: string): number {
  let head = 0;
  for (let place = 0; place < HEAD; place++) head = head * ALPHABET + classAt(text, place);
  return head;
}
