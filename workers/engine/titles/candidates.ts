import type { Branded } from '../../../src/contract';

/**
 * A movie's rank by falling number of ratings, from 0. The title search numbers movies by it, so the lower number is the better known
 * movie.
 */
export type MovieRank = Branded<number, 'MovieRank'>;

/** A movie whose title fits a query. */
export interface Candidate {
  readonly movie: MovieRank;
  /** Higher is better; comparable within one query. */
  readonly score: number;
  /** Share of the letters of query and title together that the two have in common, 0..1; 1 for the same title. */
  readonly closeness: number;
}

/** Takes a movie that fits, with its score and closeness as in `Candidate`. */
export type Offer = (movie: MovieRank, score: number, closeness: number) => void;

/**
 * The movies offered for one query, each with the best score and the best closeness offered for it. One object serves all
 * queries in turn, so that a query allocates little.
 */
export class Candidates {
  readonly #scores: Float32Array;
  readonly #closeness: Float32Array;
  #offered: MovieRank[] = [];
  #best = 0;

  constructor(movies: number) {
    this.#scores = new Float32Array(movies);
    this.#closeness = new Float32Array(movies);
  }

  /** The highest score offered; 0 when there is none. */
  get best(): number {
    return this.#best;
  }

  clear(): void {
    for (const movie of this.#offered) this.#scores[movie] = 0;
    this.#offered = [];
    this.#best = 0;
  }

  /** Ignores a score of 0 or less. */
  offer(movie: MovieRank, score: number, closeness: number): void {
    if (score <= 0) return;
    const isNew = this.#scores[movie] === 0;
    if (isNew) this.#offered.push(movie);
    if (isNew || closeness > this.#closeness[movie]!) this.#closeness[movie] = closeness;
    if (score > this.#scores[movie]!) this.#scores[movie] = score;
    if (score > this.#best) this.#best = score;
  }

  /** The best `limit` movies with a score of at least `least`, best first, ties by the better known movie. */
  top(limit: number, least: number): Candidate[] {
    const top: MovieRank[] = [];
    for (const movie of this.#offered) {
      const score = this.#scores[movie]!;
      if (score < least) continue;
      let at = top.length;
      while (at > 0 && this.#isBehind(top[at - 1]!, movie, score)) at--;
      if (at >= limit) continue;
      top.splice(at, 0, movie);
      if (top.length > limit) top.pop();
    }
    return top.map((movie) => ({
      movie,
      score: this.#scores[movie]!,
      closeness: this.#closeness[movie]!,
    }));
  }

  #isBehind(other: MovieRank, movie: MovieRank, score: number): boolean {
    return this.#scores[other]! < score || (this.#scores[other] === score && other > movie);
  }
}
