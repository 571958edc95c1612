import type { MovieIndex } from '../../../src/pack/index';

export interface Ranked {
  readonly movie: MovieIndex;
  readonly score: number;
}

/**
 * The best `topN` movies, best first, equal scores by lower `tieRanks`. Fewer when fewer may be shown.
 *
 * @param scores one per movie, none NaN
 * @param tieRanks one per movie, all different
 * @param barred one per movie, 0 for a movie that may be shown
 */
export function rankTop(
  scores: ArrayLike<number>,
  tieRanks: ArrayLike<number>,
  barred: Uint8Array,
  topN: number,
): Ranked[] {
  const top = new Top(topN, tieRanks);
  let least = Number.NEGATIVE_INFINITY;
  for (let column = 0; column < scores.length; column++) {
    const score = scores[column]!;
    if (score < least || barred[column] !== 0) continue;
    least = top.offer(column, score);
  }
  return top.ranked();
}

/** The best of the movies that were offered so far. */
class Top {
  readonly #movies: Int32Array;
  readonly #scores: Float64Array;
  readonly #tieRanks: ArrayLike<number>;
  #found = 0;

  constructor(size: number, tieRanks: ArrayLike<number>) {
    this.#movies = new Int32Array(size);
    this.#scores = new Float64Array(size);
    this.#tieRanks = tieRanks;
  }

  /** Inserts the movie if it is among the best, and returns the score below which no other movie can be inserted. */
  offer(movie: number, score: number): number {
    const last = this.#movies.length - 1;
    const full = this.#found > last;
    if (full && !this.#precedes(movie, score, last)) return this.#scores[last]!;
    const end = full ? last : this.#found++;
    const at = this.#placeOf(movie, score, end);
    this.#movies.copyWithin(at + 1, at, end);
    this.#scores.copyWithin(at + 1, at, end);
    this.#movies[at] = movie;
    this.#scores[at] = score;
    return this.#found > last ? this.#scores[last]! : Number.NEGATIVE_INFINITY;
  }

  ranked(): Ranked[] {
    return Array.from(this.#movies.subarray(0, this.#found), (movie, at) => ({
      movie: movie as MovieIndex,
      score: this.#scores[at]!,
    }));
  }

  /** The first place before `end` whose movie ranks after the given one, or `end`. */
  #placeOf(movie: number, score: number, end: number): number {
    let [low, high] = [0, end];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#precedes(movie, score, middle)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  #precedes(movie: number, score: number, at: number): boolean {
    const other = this.#scores[at]!;
    return (
      score > other ||
      (score === other && this.#tieRanks[movie]! < this.#tieRanks[this.#movies[at]!]!)
    );
  }
}
