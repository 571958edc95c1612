import type { MovieIndex } from '../../../src/pack/types';
import { type Hit, Hits, type Offer } from './hits';
import { Initials } from './initials';
import { KeyIndex } from './keys';
import { parseTitle } from './parse';
import { type Reading, readQuery, yearAlone } from './query';
import {
  LOOSE_POPULARITY,
  NEXT_YEAR,
  popularityOf,
  UNDERSTOOD,
  YEAR_ONLY,
  yearCost,
} from './ranking';
import { type TitleKey, textOf } from './text';
import { VocabularyBuilder } from './vocabulary';
import { WordSearch } from './word-search';

/** difflib's default cutoff, and the one for a title that no other is like: "Shawshank". */
const CLOSE = 0.6;
const CLOSE_ALONE = 0.5;
/** Misspelt readings much worse than the best one are not shown: no flood of far-fetched titles. */
const LOOSE_SPAN = 0.45;

/** With fewer films than this, misspellings are looked for as well, and shown when they are nearly as good. */
const ENOUGH = 3;
const LOOSE_SPAN_BESIDE = 0.3;

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

    const years: (number | null)[] = [];
    const keys: TitleKey[] = [];
    const filmOfKey: number[] = [];
    const initials = new Initials();
    const vocabulary = new VocabularyBuilder();
    this.#movies.forEach((movie, film) => {
      const parsed = parseTitle(rawTitles[movie]);
      const text = textOf(parsed);
      years.push(parsed.year);
      vocabulary.add(text.texts);
      for (const key of text.keys) {
        keys.push(key);
        filmOfKey.push(film);
        initials.add(key.spaced, film);
      }
    });
    this.#years = years;
    this.#keys = new KeyIndex(keys, filmOfKey);
    this.#words = new WordSearch(vocabulary.build(), initials);
    this.#hits = new Hits(years.length);
  }

  /** Films whose title fits what was typed, best first, ties by popularity, then lower index; at most `limit`. */
  search(query: string, limit: number): MovieIndex[] {
    return this.#find(query, limit).map((hit) => this.#movieOf(hit));
  }

  /** The film that a title means; null when no title is close (difflib's cutoff 0.6 in spirit) or the year or number is another. */
  closest(input: string): MovieIndex | null {
    const [hit, ...others] = this.#find(input, 2);
    if (hit === undefined) return null;
    const alone = others.length === 0 && hit.score >= UNDERSTOOD;
    return hit.closeness >= (alone ? CLOSE_ALONE : CLOSE) ? this.#movieOf(hit) : null;
  }

  #find(query: string, limit: number): Hit[] {
    if (limit < 1) return [];
    const readings = readQuery(query);
    const hits = this.#hits;
    hits.clear();
    for (const reading of readings) {
      const offer = this.#offerFor(reading, 1);
      this.#keys.strict(reading.words, offer);
      this.#words.strict(reading.words, offer);
    }
    const understood = hits.top(limit, UNDERSTOOD);
    if (understood.length >= ENOUGH) return understood;
    const year = yearAlone(readings);
    const more =
      year === null
        ? this.#findLoose(readings, limit, understood.length > 0)
        : this.#filmsOf(year, limit);
    const known = new Set(understood.map(({ film }) => film));
    return [...understood, ...more.filter(({ film }) => !known.has(film))].slice(0, limit);
  }

  #findLoose(readings: readonly Reading[], limit: number, beside: boolean): Hit[] {
    this.#hits.clear();
    for (const reading of readings) {
      const offer = this.#offerFor(reading, LOOSE_POPULARITY);
      this.#keys.loose(reading.words, offer);
      this.#words.loose(reading.words, offer);
    }
    const span = beside ? LOOSE_SPAN_BESIDE : LOOSE_SPAN;
    return this.#hits.top(limit, this.#hits.best - span);
  }

  #filmsOf(year: number, limit: number): Hit[] {
    this.#hits.clear();
    this.#years.forEach((of, film) => {
      if (of === year) this.#hits.offer(film, YEAR_ONLY + this.#popularity[film], 0);
    });
    return this.#hits.top(limit, 0);
  }

  #movieOf({ film }: Hit): MovieIndex {
    return this.#movies[film] as MovieIndex;
  }

  /** Adds popularity and takes off what another year costs. */
  #offerFor({ year }: Reading, popularityWeight: number): Offer {
    return (film, score, closeness) => {
      const cost = yearCost(year, this.#years[film]);
      const total = score + popularityWeight * this.#popularity[film] - cost;
      this.#hits.offer(film, total, cost > NEXT_YEAR ? 0 : closeness);
    };
  }
}
