import type { MovieIndex } from '../../../src/pack/types';
import { FuzzyKeys } from './fuzzy';
import { type Hit, Hits, type Offer } from './hits';
import { Initials } from './initials';
import { KeyIndex } from './keys';
import { parseTitle } from './parse';
import { type Reading, readQuery, yearAlone } from './query';
import { LOOSE_POPULARITY, popularityOf, UNDERSTOOD, YEAR_ONLY, yearCost } from './ranking';
import { keysOf, textsOf } from './text';
import { Vocabulary } from './vocabulary';
import { WordSearch } from './wordSearch';

/** difflib's default cutoff. */
const CLOSE = 0.6;
/** Misspelt readings much worse than the best one are not shown: no flood of far-fetched titles. */
const LOOSE_SPAN = 0.6;

/**
 * Finds films by title: exact, unfinished, by words in any order, by initials, and, where nothing fits so, misspelt (fuse.js).
 * The same query gives the same answer every time.
 */
export class TitleIndex {
  /** Inside, films are numbers by falling popularity; this gives their place in the catalogue. */
  readonly #movies: Uint32Array;
  readonly #years: readonly (number | null)[];
  readonly #popularity: Float32Array;
  readonly #keys: KeyIndex;
  readonly #words: WordSearch;
  readonly #hits: Hits;

  /**
   * @param rawTitles titles as in movies.csv, in catalogue order
   * @param ratingCounts number of ratings of each, 0 or more, aligned with the titles
   * @throws RangeError when the two are not of one length
   */
  constructor(rawTitles: readonly string[], ratingCounts: ArrayLike<number>) {
    if (rawTitles.length !== ratingCounts.length) {
      throw new RangeError(
        `The title index got ${rawTitles.length} titles but ${ratingCounts.length} rating counts; give one count for each title.`,
      );
    }
    this.#movies = Uint32Array.from(rawTitles, (_, movie) => movie);
    this.#movies.sort((a, b) => ratingCounts[b] - ratingCounts[a] || a - b);
    this.#popularity = popularityOf(
      Float64Array.from(this.#movies, (movie) => ratingCounts[movie]),
    );

    const parsed = Array.from(this.#movies, (movie) => parseTitle(rawTitles[movie]));
    this.#years = parsed.map(({ year }) => year);
    const keys = parsed.map(keysOf);
    const initials = new Initials();
    keys.forEach((ofFilm, film) => {
      for (const { spaced } of ofFilm) initials.add(spaced, film);
    });
    this.#keys = new KeyIndex(keys);
    const vocabulary = new Vocabulary(parsed.map(textsOf));
    this.#words = new WordSearch(vocabulary, initials, new FuzzyKeys(vocabulary.words, 2));
    this.#hits = new Hits(parsed.length);
  }

  /** Films whose title fits what was typed, best first, ties by popularity, then lower index; at most `limit`. */
  search(query: string, limit: number): MovieIndex[] {
    return this.#find(query, limit).map(({ film }) => this.#movies[film] as MovieIndex);
  }

  /** The film that a title means; null when no title is close (difflib's cutoff 0.6 in spirit) or the year or number is another. */
  closest(input: string): MovieIndex | null {
    const hit = this.#find(input, 10).find(({ closeness }) => closeness >= CLOSE);
    return hit === undefined ? null : (this.#movies[hit.film] as MovieIndex);
  }

  #find(query: string, limit: number): Hit[] {
    const readings = readQuery(query);
    const hits = this.#hits;
    hits.clear();
    for (const reading of readings) {
      const offer = this.#offerFor(reading, 1);
      this.#keys.strict(reading.words, offer);
      this.#words.strict(reading.words, offer);
    }
    if (hits.best >= UNDERSTOOD) return hits.top(limit, UNDERSTOOD);

    const year = yearAlone(readings);
    if (year !== null) {
      this.#years.forEach((of, film) => {
        if (of === year) hits.offer(film, YEAR_ONLY + this.#popularity[film], 0);
      });
      return hits.top(limit, 0);
    }
    for (const reading of readings) {
      const offer = this.#offerFor(reading, LOOSE_POPULARITY);
      this.#keys.loose(reading.words, offer);
      this.#words.loose(reading.words, offer);
    }
    return hits.top(limit, hits.best - LOOSE_SPAN);
  }

  /** Adds popularity and takes off what another year costs. */
  #offerFor({ year }: Reading, popularityWeight: number): Offer {
    return (film, score, closeness) => {
      const cost = yearCost(year, this.#years[film]);
      const total = score + popularityWeight * this.#popularity[film] - cost;
      this.#hits.offer(film, total, cost > 1 ? 0 : closeness);
    };
  }
}
