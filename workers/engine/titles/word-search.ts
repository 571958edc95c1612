import type { MovieRank, Offer } from './candidates';
import { type Fit, fitOf } from './fit';
import type { Initials } from './initials';
import { INITIALS, looseScore, SEQUEL, WORDS } from './ranking';
import { type Term, TermReader } from './terms';
import type { Vocabulary } from './vocabulary';

/** How many movies are examined closely: the best known of those that have all words, else those that cover most of the query. */
const MOST_EXAMINED = 300;
/** Share of the query's letters that must be found for a movie to be shown. */
const LEAST_COVER = 0.6;
/** A smaller share is enough when it is a whole title of at least this many letters: "forrest gump tom hanks". */
const LEAST_COVER_OF_TITLE = 0.4;
const LETTERS_OF_TITLE = 8;

/** Factors of the closeness where it is less certain which title is meant: for a single word, and for words from the end. */
const SINGLE = 0.85;
const AT_THE_END = 0.92;

/** Finds movies by the words of their titles, in any order. */
export class WordSearch {
  readonly #vocabulary: Vocabulary;
  readonly #reader: TermReader;
  /** Per movie, for the current query: letters found, required terms found, and the last term that touched it. */
  readonly #letters: Float32Array;
  readonly #required: Uint8Array;
  readonly #lastTerm: Uint32Array;
  #term = 0;

  constructor(vocabulary: Vocabulary, initials: Initials) {
    this.#vocabulary = vocabulary;
    this.#reader = new TermReader(vocabulary, initials);
    this.#letters = new Float32Array(vocabulary.movies);
    this.#required = new Uint8Array(vocabulary.movies);
    this.#lastTerm = new Uint32Array(vocabulary.movies);
  }

  /** Offers movies that have every word of the query, the last perhaps unfinished, or initials for one. */
  strict(words: readonly string[], offer: Offer): void {
    for (const reading of [words, this.#reader.split(words)]) {
      if (reading === null) continue;
      const terms = this.#reader.read(reading, false);
      const required = terms.filter((term) => !term.optional).length;
      const movies = this.#collect(terms).filter((movie) => this.#required[movie] === required);
      movies.sort((a, b) => a - b);
      for (const movie of movies.slice(0, MOST_EXAMINED)) {
        const fit = fitOf(terms, movie, this.#vocabulary);
        if (fit.complete) offer(movie, strictScore(fit), closenessIn(fit));
      }
    }
  }

  /**
   * Offers movies that have most of the query, misspelt words included.
   *
   * @throws EngineError `network` when Fuse.js could not be loaded
   */
  loose(words: readonly string[], offer: Offer): void {
    const terms = this.#reader.read(words, true);
    const letters = terms.reduce((sum, term) => sum + (term.optional ? 0 : term.text.length), 0);
    const least = LEAST_COVER_OF_TITLE * letters;
    const movies = this.#collect(terms).filter((movie) => this.#letters[movie]! >= least);
    movies.sort((a, b) => this.#letters[b]! - this.#letters[a]! || a - b);
    for (const movie of movies.slice(0, MOST_EXAMINED)) {
      const fit = fitOf(terms, movie, this.#vocabulary);
      if (fit.cover < LEAST_COVER && !isWholeTitle(fit)) continue;
      const score = looseScore(fit.cover, (fit.plain + fit.span) / 2, fit.complete);
      offer(movie, score, closenessIn(fit));
    }
  }

  /** The movies that have any required term. The counts of each stay in the arrays until the next call. */
  #collect(terms: readonly Term[]): MovieRank[] {
    const touched: MovieRank[] = [];
    const start = this.#term;
    for (const term of terms) {
      if (term.optional) continue;
      this.#term++;
      for (const { from, to, quality } of term.ranges) {
        for (let word = from; word < to; word++) {
          this.#touch(this.#vocabulary.moviesWith(word), term, quality, start, touched);
        }
      }
      this.#touch(term.initials, term, 1, start, touched);
    }
    return touched;
  }

  #touch(
    movies: ArrayLike<number>,
    term: Term,
    quality: number,
    start: number,
    touched: MovieRank[],
  ): void {
    for (let i = 0; i < movies.length; i++) {
      const movie = movies[i] as MovieRank;
      const last = this.#lastTerm[movie]!;
      if (last === this.#term) continue;
      if (last <= start) {
        touched.push(movie);
        this.#letters[movie] = 0;
        this.#required[movie] = 0;
      }
      this.#lastTerm[movie] = this.#term;
      this.#letters[movie]! += quality * term.text.length;
      this.#required[movie]!++;
    }
  }
}

function strictScore(fit: Fit): number {
  const bonus =
    (fit.leads ? 0.1 : 0) + (fit.wholeWords ? 0.1 : 0) - (fit.byInitials ? INITIALS : 0);
  return WORDS + 0.25 * fit.span + 0.15 * fit.phrase + bonus;
}

/**
 * How close the query is to the title. If the query is several words from the beginning of a title, the rest of the title counts half;
 * after the movie's number ("star wars 5") it does not count at all.
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
