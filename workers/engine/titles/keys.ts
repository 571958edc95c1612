import { withoutArticle } from './articles';
import { FuzzyKeys } from './fuzzy';
import type { Offer } from './hits';
import { respell } from './numerals';
import { closenessOf, EXACT, looseScore, PREFIX } from './ranking';
import type { TitleKey } from './text';

const RESPELT = 0.05;
const ARTICLE_TOO_MANY = 0.3;
const WHOLE_WORDS = 0.15;
const OTHER_SPACES = -0.3;

/** The keys of all films, sorted without spaces: what was typed is the whole or the beginning of some. */
export class KeyIndex {
  readonly #glued: readonly string[];
  readonly #spaced: readonly string[];
  readonly #penalties: Float32Array;
  readonly #films: Uint32Array;
  /** Keys without an article; `#fuzzyKeys` tells their place among all. */
  readonly #fuzzy: FuzzyKeys;
  readonly #fuzzyKeys: readonly number[];

  /** `keysOfFilms` has one entry a film; films are numbers from 0 in that order. */
  constructor(keysOfFilms: readonly (readonly TitleKey[])[]) {
    const all = keysOfFilms.flatMap((keys, film) => keys.map((key) => ({ key, film })));
    all.sort((a, b) =>
      a.key.glued < b.key.glued ? -1 : a.key.glued > b.key.glued ? 1 : a.film - b.film,
    );
    this.#glued = all.map(({ key }) => key.glued);
    this.#spaced = all.map(({ key }) => key.spaced);
    this.#penalties = Float32Array.from(all, ({ key }) => key.penalty);
    this.#films = Uint32Array.from(all, ({ film }) => film);
    this.#fuzzyKeys = all.flatMap(({ key }, number) => (key.bare ? [number] : []));
    this.#fuzzy = new FuzzyKeys(
      this.#fuzzyKeys.map((key) => this.#glued[key]),
      3,
    );
  }

  /** Offers films with a key that equals the words or begins with them, in any spelling of their numerals. */
  strict(words: readonly string[], offer: Offer): void {
    respell(words).forEach((spelling, way) => {
      this.#lookUp(spelling, way === 0 ? 0 : RESPELT, offer);
    });
    const bare = withoutArticle(words);
    if (bare !== words && bare.join('').length > 2) this.#lookUp(bare, ARTICLE_TOO_MANY, offer);
  }

  /** Offers films with a key that the words misspell, or misspell the beginning of, spaces or none. */
  loose(words: readonly string[], offer: Offer): void {
    const typed = withoutArticle(words).join('');
    if (typed.length < 4) return;
    for (const { key, quality } of this.#fuzzy.match(typed, true)) {
      const number = this.#fuzzyKeys[key];
      const closeness = quality * closenessOf(typed.length, this.#glued[number].length);
      const score = looseScore(quality, closeness, true) - this.#penalties[number];
      offer(this.#films[number], score, closeness);
    }
  }

  #lookUp(words: readonly string[], penalty: number, offer: Offer): void {
    const typed = words.join('');
    const spaced = words.join(' ');
    for (let key = this.#firstFrom(typed); key < this.#glued.length; key++) {
      const text = this.#glued[key];
      if (!text.startsWith(typed)) return;
      const cost = penalty + this.#penalties[key];
      if (text.length === typed.length) offer(this.#films[key], EXACT - cost, 1);
      else {
        const score = PREFIX + this.#endOf(spaced, key) - cost;
        offer(this.#films[key], score, closenessOf(typed.length, text.length));
      }
    }
  }

  /** Better when what was typed ends with a word of the key, worse when the key has its spaces elsewhere. */
  #endOf(spaced: string, key: number): number {
    const text = this.#spaced[key];
    if (!text.startsWith(spaced)) return OTHER_SPACES;
    return text[spaced.length] === ' ' ? WHOLE_WORDS : 0;
  }

  /** The first key that does not sort before `text`. */
  #firstFrom(text: string): number {
    let low = 0;
    let high = this.#glued.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#glued[middle] < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
