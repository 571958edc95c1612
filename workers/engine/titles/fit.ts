import { endOf, type Place, placesIn } from './alignment';
import { isArticle } from './articles';
import type { MovieRank } from './candidates';
import { isSequelMark } from './numerals';
import { SPELLING, type Term } from './terms';
import type { TitleSlots, Vocabulary } from './vocabulary';

/** How well the terms of a query fit a title. Shares are 0..1, measured in letters. */
export class Fit {
  readonly #terms: readonly Term[];
  readonly #title: TitleSlots;
  readonly #vocabulary: Vocabulary;
  /** Aligned with the terms; null for one that was not found. */
  readonly #places: readonly (Place | null)[];
  readonly #found: readonly Place[];
  /** The slots from the first word found (inclusive) to the last (exclusive). */
  readonly #foundSlots: TitleSlots;
  readonly titleLetters: number;
  readonly #queryLetters: number;
  readonly #foundInTitle: number;
  readonly #foundInQuery: number;

  constructor(terms: readonly Term[], title: TitleSlots, movie: MovieRank, vocabulary: Vocabulary) {
    this.#terms = terms;
    this.#title = title;
    this.#vocabulary = vocabulary;
    const places = placesIn(terms, title, movie, vocabulary);
    const found = places.filter((place) => place !== null);
    this.#places = places;
    this.#found = found;
    this.#foundSlots = {
      from: Math.min(title.to, ...found.map(({ slot }) => slot)),
      to: Math.max(title.from, ...found.map(endOf)),
    };
    this.titleLetters = vocabulary.lettersIn(title);
    this.#queryLetters = sum(places, (place, i) => place?.queryLetters ?? terms[i]!.text.length);
    this.#foundInTitle = sum(found, ({ quality, titleLetters }) => quality * titleLetters);
    this.#foundInQuery = sum(found, ({ quality, queryLetters }) => quality * queryLetters);
  }

  /** Every term was found, except for those that a title may lack. */
  get complete(): boolean {
    const isThere = (term: Term, i: number) => term.optional || this.#places[i] !== null;
    return this.#found.length > 0 && this.#terms.every(isThere);
  }

  /** Every term that was found is a whole word of the title, as typed. */
  get wholeWords(): boolean {
    return this.#found.every(({ quality }) => quality >= SPELLING);
  }

  /** At least two words of the title were found. */
  get severalWords(): boolean {
    return this.#found.length > 1 || this.byInitials;
  }

  /** Some words were found by their initials. */
  get byInitials(): boolean {
    return this.#found.some(({ words }) => words > 1);
  }

  /** Whether the title has all numerals of the query; null when the query has none. */
  get sameNumeral(): boolean | null {
    const numerals = this.#places.filter((_, i) => this.#terms[i]!.numeral);
    return numerals.length === 0 ? null : numerals.every((place) => place !== null);
  }

  /** The number of a sequel follows the last word that was found. */
  get sequel(): boolean {
    const next = this.#foundSlots.to;
    return next < this.#title.to && isSequelMark(this.#vocabulary.wordAt(next));
  }

  /** The title's first word was found, articles aside. */
  get leads(): boolean {
    const { from, to } = this.#title;
    const hasArticle = to - from > 1 && isArticle(this.#vocabulary.wordAt(from));
    return this.#foundSlots.from <= (hasArticle ? from + 1 : from);
  }

  /** Share of the query that was found. */
  get cover(): number {
    return this.#foundInQuery / this.#queryLetters;
  }

  /** Share of the title that was found. */
  get titleCover(): number {
    return this.#foundInTitle / this.titleLetters;
  }

  /** Share of query and title together that was found. */
  get plain(): number {
    return this.#shareOf(this.titleLetters);
  }

  /** The same, where the title counts only from the first to the last word found. */
  get span(): number {
    return this.#shareOf(this.#vocabulary.lettersIn(this.#foundSlots));
  }

  /** Share of the terms that follow each other in the title as in the query; 1 for a single term. */
  get phrase(): number {
    const steps = this.#terms.length - 1;
    if (steps === 0) return 1;
    const followers = this.#places.filter(
      (place, i) => i > 0 && place !== null && place.slot === endOf(this.#places[i - 1] ?? null),
    );
    return followers.length / steps;
  }

  /** Whether this title of a movie explains the query better than another of its titles. */
  isBetterThan(other: Fit): boolean {
    if (this.complete !== other.complete) return this.complete;
    if (this.sameNumeral === null && this.sequel !== other.sequel) return other.sequel;
    return this.plain + this.span > other.plain + other.span;
  }

  #shareOf(titleLetters: number): number {
    const found = this.#foundInQuery + this.#foundInTitle;
    return Math.min(1, found / (this.#queryLetters + titleLetters));
  }
}

function sum<T>(items: readonly T[], of: (item: T, i: number) => number): number {
  let total = 0;
  for (let i = 0; i < items.length; i++) total += of(items[i]!, i);
  return total;
}

/** The best fit among a movie's titles, or over all its titles together when no single one is complete. */
export function fitOf(terms: readonly Term[], movie: MovieRank, vocabulary: Vocabulary): Fit {
  const fits = vocabulary.titlesOf(movie).map((title) => new Fit(terms, title, movie, vocabulary));
  const best = fits.reduce((best, fit) => (fit.isBetterThan(best) ? fit : best));
  if (best.complete || fits.length === 1) return best;
  const together = new Fit(terms, vocabulary.slotsOf(movie), movie, vocabulary);
  return together.isBetterThan(best) ? together : best;
}
