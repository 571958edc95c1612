import type { MovieRank } from './candidates';
import { isSequelMark } from './numerals';

const SHORTEST = 2;
const LONGEST = 6;

/** Movies by the first letters of their titles and parts of titles: "lotr" for "Lord of the Rings". */
export class Initials {
  readonly #movies = new Map<string, MovieRank[]>();

  /**
   * Adds the initials of a title or of a part of one, with and without the number at its end: "mii" and "mi". Movies must be
   * added in ascending order.
   *
   * @param spaced folded, a space between words
   */
  add(spaced: string, movie: MovieRank): void {
    const words = spaced.split(' ');
    this.#addLetters(words, movie);
    const last = words.findLastIndex((word) => !isSequelMark(word));
    if (last >= 0 && last < words.length - 1) this.#addLetters(words.slice(0, last + 1), movie);
  }

  /** Ascending; empty when no title has these initials. */
  moviesWith(letters: string): readonly MovieRank[] {
    return this.#movies.get(letters) ?? [];
  }

  #addLetters(words: readonly string[], movie: MovieRank): void {
    if (words.length < SHORTEST || words.length > LONGEST) return;
    const letters = words.map((word) => word[0]).join('');
    const movies = this.#movies.get(letters);
    if (movies === undefined) this.#movies.set(letters, [movie]);
    else if (movies.at(-1) !== movie) movies.push(movie);
  }
}
