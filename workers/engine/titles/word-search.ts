import { type Fit, fitOf } from './fit';
import type { Offer } from './hits';
import type { Initials } from './initials';
import { INITIALS, looseScore, SEQUEL, WORDS } from './ranking';
import { type Term, TermReader } from './terms';
import type { Vocabulary } from './vocabulary';

/** So many films at most are looked at closely: the most popular of those that have all words, the best covered of others. */
const CLOSE_LOOKS = 300;
/** So much of the query's letters must be found for a film to be shown. */
const LEAST_COVER = 0.6;
/** So much is enough when it is a whole title of at least so many letters: "forrest gump tom hanks". */
const LEAST_COVER_OF_TITLE = 0.4;
const LETTERS_OF_TITLE = 8;

/** Less sure to be the title: a single word of it, or words from its end. */
const SINGLE = 0.85;
const AT_THE_END = 0.92;

/** Finds films by the words of their titles, in any order. */
export class WordSearch {
  readonly #vocabulary: Vocabulary;
  readonly #reader: TermReader;
  /** Of the films touched by the query under way: letters found, needed terms found, and the term that touched last. */
  readonly #letters: Float32Array;
  readonly #needed: Uint8Array;
  readonly #lastTerm: Uint32Array;
  #term = 0;

  constructor(vocabulary: Vocabulary, initials: Initials) {
    this.#vocabulary = vocabulary;
    this.#reader = new TermReader(vocabulary, initials);
    this.#letters = new Float32Array(vocabulary.films);
    this.#needed = new Uint8Array(vocabulary.films);
    this.#lastTerm = new Uint32Array(vocabulary.films);
  }

  /** Offers films that have every word of the query, the last perhaps unfinished, or initials for one. */
  strict(words: readonly string[], offer: Offer): void {
    for (const reading of [words, this.#reader.split(words)]) {
      if (reading === null) continue;
      const terms = this.#reader.read(reading, false);
      const needed = terms.filter((term) => !term.optional).length;
      const films = this.#collect(terms).filter((film) => this.#needed[film] === needed);
      films.sort((a, b) => a - b);
      for (const film of films.slice(0, CLOSE_LOOKS)) {
        const fit = fitOf(terms, film, this.#vocabulary);
        if (fit.complete) offer(film, strictScore(fit), closenessIn(fit));
      }
    }
  }

  /** Offers films that have most of the query, misspelt words included. */
  loose(words: readonly string[], offer: Offer): void {
    const terms = this.#reader.read(words, true);
    const letters = terms.reduce((sum, term) => sum + (term.optional ? 0 : term.text.length), 0);
    const least = LEAST_COVER_OF_TITLE * letters;
    const films = this.#collect(terms).filter((film) => this.#letters[film] >= least);
    films.sort((a, b) => this.#letters[b] - this.#letters[a] || a - b);
    for (const film of films.slice(0, CLOSE_LOOKS)) {
      const fit = fitOf(terms, film, this.#vocabulary);
      if (fit.cover < LEAST_COVER && !isWholeTitle(fit)) continue;
      offer(
        film,
        looseScore(fit.cover, (fit.plain + fit.span) / 2, fit.complete),
        closenessIn(fit),
      );
    }
  }

  /** The films that any needed term touches; their letters and needed terms are left in the arrays until the next call. */
  #collect(terms: readonly Term[]): number[] {
    const touched: number[] = [];
    const start = this.#term;
    for (const term of terms) {
      if (term.optional) continue;
      this.#term++;
      for (const { from, to, quality } of term.ranges) {
        for (let word = from; word < to; word++) {
          this.#touch(this.#vocabulary.filmsWith(word), term, quality, start, touched);
        }
      }
      this.#touch(term.initials, term, 1, start, touched);
    }
    return touched;
  }

  #touch(
    films: ArrayLike<number>,
    term: Term,
    quality: number,
    start: number,
    touched: number[],
  ): void {
    for (let i = 0; i < films.length; i++) {
      const film = films[i];
      const last = this.#lastTerm[film];
      if (last === this.#term) continue;
      if (last <= start) {
        touched.push(film);
        this.#letters[film] = 0;
        this.#needed[film] = 0;
      }
      this.#lastTerm[film] = this.#term;
      this.#letters[film] += quality * term.text.length;
      this.#needed[film]++;
    }
  }
}

function strictScore(fit: Fit): number {
  const bonus =
    (fit.leads ? 0.1 : 0) + (fit.wholeWords ? 0.1 : 0) - (fit.byInitials ? INITIALS : 0);
  return WORDS + 0.25 * fit.span + 0.15 * fit.phrase + bonus;
}

/**
 * How close the query is to the title. The rest of a title after several words of its beginning counts half, and not at all
 * after the film's number ("star wars 5").
 */
function closenessIn(fit: Fit): number {
  if (fit.sameNumeral === false) return 0;
  if (fit.sequel) return SEQUEL * fit.plain;
  if (!fit.leads) return AT_THE_END * fit.plain;
  if (!fit.severalWords) return SINGLE * fit.plain;
  if (!fit.complete) return fit.plain;
  return fit.sameNumeral ? fit.span : (fit.plain + fit.span) / 2;
}

function isWholeTitle(fit: Fit): boolean {
  return (
    fit.titleCover >= 0.95 &&
    fit.titleLetters >= LETTERS_OF_TITLE &&
    fit.cover >= LEAST_COVER_OF_TITLE
  );
}
