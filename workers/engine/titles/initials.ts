const SHORTEST = 2;
const LONGEST = 6;

/** Films by the first letters of their titles and parts of titles: "lotr" for "Lord of the Rings". */
export class Initials {
  readonly #films = new Map<string, number[]>();

  /** Films must be added in ascending order. `spaced` is a title or part of one, folded, words with a space between. */
  add(spaced: string, film: number): void {
    let letters = spaced[0];
    for (let at = spaced.indexOf(' '); at > 0; at = spaced.indexOf(' ', at + 1)) {
      letters += spaced[at + 1];
      if (letters.length > LONGEST) return;
    }
    if (letters.length < SHORTEST) return;
    const films = this.#films.get(letters);
    if (films === undefined) this.#films.set(letters, [film]);
    else if (films[films.length - 1] !== film) films.push(film);
  }

  /** Ascending; empty when no title has these initials. */
  filmsWith(letters: string): readonly number[] {
    return this.#films.get(letters) ?? [];
  }
}
