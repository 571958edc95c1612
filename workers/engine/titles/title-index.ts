import type { MovieIndex } from '../../../src/pack/types';
import { type Candidate, Candidates, type MovieRank, type Offer } from './candidates';
import { Initials } from './initials';
import { KeyIndex } from './keys';
import { wordsOf } from './normalise';
import { numberedTitles } from './numbered-series';
import { numbersIn } from './numerals';
import { type ParsedTitle, parseTitle } from './parse';
import { type Reading, readQuery, yearAlone } from './query';
import { fameOf, LOOSE_FAME, NEXT_YEAR, UNDERSTOOD, YEAR_ONLY, yearCost } from './ranking';
import { type TitleKey, textOf } from './text';
import { VocabularyBuilder } from './vocabulary';
import { WordSearch } from './word-search';

/** difflib's default cutoff, and a lower one that is enough when no other title is similar: "Shawshank". */
const CLOSE = 0.6;
const CLOSE_ALONE = 0.5;
/** Misspelt readings that score this much less than the best one are not shown. */
const LOOSE_SPAN = 0.45;

/** When fewer movies than this have all words, misspelt readings that score nearly as well are shown beside them. */
const ENOUGH = 3;
const LOOSE_SPAN_BESIDE = 0.3;

/**
 * Finds movies by title: exact, unfinished, by words in any order, by initials, and, where nothing fits that way, misspelt
 * (Fuse.js). The same query gives the same answer every time.
 */
export class TitleIndex {
  /** The movie of each MovieRank. */
  readonly #movies: Uint32Array;
  /** By MovieRank, as the next one. */
  readonly #titles: readonly ParsedTitle[];
  readonly #fame: Float32Array;
  readonly #keys: KeyIndex;
  readonly #words: WordSearch;
  readonly #candidates: Candidates;

  /**
   * @param rawTitles titles as in movies.csv, in catalogue order
   * @param ratingCounts number of ratings of each, 0 or more, aligned with the titles
   * @throws RangeError when the two differ in length
   */
  constructor(rawTitles: readonly string[], ratingCounts: ArrayLike<number>) {
    if (rawTitles.length !== ratingCounts.length) {
      throw new RangeError(
        `The title index got ${rawTitles.length} titles but ${ratingCounts.length} rating counts; give one count for each title.`,
      );
    }
    this.#movies = Uint32Array.from(rawTitles, (_, movie) => movie);
    this.#movies.sort((a, b) => ratingCounts[b]! - ratingCounts[a]! || a - b);
    this.#fame = fameOf(Float64Array.from(this.#movies, (movie) => ratingCounts[movie]!));
    this.#titles = Array.from(this.#movies, (movie) => parseTitle(rawTitles[movie]!));
    const numbered = numberedTitles(this.#titles);

    const keys: TitleKey[] = [];
    const moviesOfKeys: MovieRank[] = [];
    const initials = new Initials();
    const vocabulary = new VocabularyBuilder();
    this.#titles.forEach((title, rank) => {
      const movie = rank as MovieRank;
      const text = textOf(title, numbered[rank]!);
      vocabulary.add(text.titles);
      for (const key of text.keys) {
        keys.push(key);
        moviesOfKeys.push(movie);
        initials.add(key.spaced, movie);
      }
    });
    this.#keys = new KeyIndex(keys, moviesOfKeys);
    this.#words = new WordSearch(vocabulary.build(), initials);
    this.#candidates = new Candidates(rawTitles.length);
  }

  /**
   * Movies whose title fits what was typed, best first, ties by number of ratings, then lower index; at most `limit`.
   *
   * @throws EngineError `network` for a query that only a misspelt title fits, when Fuse.js could not be loaded
   */
  search(query: string, limit: number): MovieIndex[] {
    return this.#find(readQuery(query), limit).map(({ movie }) => this.#indexOf(movie));
  }

  /**
   * The movie that a title means; null when no title is close (a cutoff like difflib's 0.6) or when year or number differ.
   *
   * @throws EngineError as `search`
   */
  closest(input: string): MovieIndex | null {
    const readings = readQuery(input);
    const [best, ...others] = this.#find(readings, 2);
    if (best === undefined) return null;
    const alone = others.length === 0 && best.score >= UNDERSTOOD;
    if (best.closeness < (alone ? CLOSE_ALONE : CLOSE)) return null;
    return this.#hasNumbers(best.movie, readings) ? this.#indexOf(best.movie) : null;
  }

  #find(readings: readonly Reading[], limit: number): Candidate[] {
    if (limit < 1) return [];
    this.#candidates.clear();
    for (const reading of readings) {
      const offer = this.#offerFor(reading, 1);
      this.#keys.strict(reading.words, offer);
      this.#words.strict(reading.words, offer);
    }
    const understood = this.#candidates.top(limit, UNDERSTOOD);
    if (understood.length >= ENOUGH) return understood;
    const year = yearAlone(readings);
    const more =
      year === null
        ? this.#findLoose(readings, limit, understood.length > 0)
        : this.#moviesOf(year, limit);
    const known = new Set(understood.map(({ movie }) => movie));
    return [...understood, ...more.filter(({ movie }) => !known.has(movie))].slice(0, limit);
  }

  #findLoose(readings: readonly Reading[], limit: number, beside: boolean): Candidate[] {
    this.#candidates.clear();
    for (const reading of readings) {
      const offer = this.#offerFor(reading, LOOSE_FAME);
      this.#keys.loose(reading.words, offer);
      this.#words.loose(reading.words, offer);
    }
    const span = beside ? LOOSE_SPAN_BESIDE : LOOSE_SPAN;
    return this.#candidates.top(limit, this.#candidates.best - span);
  }

  #moviesOf(year: number, limit: number): Candidate[] {
    this.#candidates.clear();
    this.#titles.forEach((title, rank) => {
      if (title.year !== year) return;
      this.#candidates.offer(rank as MovieRank, YEAR_ONLY + this.#fame[rank]!, 0);
    });
    return this.#candidates.top(limit, 0);
  }

  /** Whether all numbers of some reading are in the movie's own titles: the movie found for "lotr 3" is a guess. */
  #hasNumbers(movie: MovieRank, readings: readonly Reading[]): boolean {
    const { title, otherTitles } = this.#titles[movie]!;
    const numbers = numbersIn([title, ...otherTitles].flatMap(wordsOf));
    return readings.some(({ words }) => numbersIn(words).every((each) => numbers.includes(each)));
  }

  #indexOf(movie: MovieRank): MovieIndex {
    return this.#movies[movie] as MovieIndex;
  }

  /** Returns an Offer that adds fame to the score and subtracts the penalty for another year. */
  #offerFor({ year }: Reading, fameWeight: number): Offer {
    return (movie, score, closeness) => {
      const cost = yearCost(year, this.#titles[movie]!.year);
      const total = score + fameWeight * this.#fame[movie]! - cost;
      this.#candidates.offer(movie, total, cost > NEXT_YEAR ? 0 : closeness);
    };
  }
}
