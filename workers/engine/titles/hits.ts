/** A film found for a query. Films are numbers by falling popularity. */
export interface Hit {
  readonly film: number;
  /** Higher is better; comparable within one query. */
  readonly score: number;
  /** How much of both the query and the title is common to them, 0..1; 1 is the same title. */
  readonly closeness: number;
}

/** Takes a film that fits: its score and closeness as in `Hit`. */
export type Offer = (film: number, score: number, closeness: number) => void;

/** The best score and the best closeness offered for each film in the course of one query. Made once and cleared, so that a query allocates little. */
export class Hits {
  readonly #scores: Float32Array;
  readonly #closeness: Float32Array;
  #found: number[] = [];
  #best = 0;

  constructor(films: number) {
    this.#scores = new Float32Array(films);
    this.#closeness = new Float32Array(films);
  }

  /** The highest score offered; 0 when there is none. */
  get best(): number {
    return this.#best;
  }

  clear(): void {
    for (const film of this.#found) this.#scores[film] = 0;
    this.#found = [];
    this.#best = 0;
  }

  /** Scores of 0 or less are no offer. */
  offer(film: number, score: number, closeness: number): void {
    const known = this.#scores[film];
    if (score <= 0) return;
    if (known === 0) {
      this.#found.push(film);
      this.#closeness[film] = closeness;
    } else if (closeness > this.#closeness[film]) this.#closeness[film] = closeness;
    if (score <= known) return;
    this.#scores[film] = score;
    if (score > this.#best) this.#best = score;
  }

  /** The best `limit` films with at least `least` score, best first, ties by lower film. */
  top(limit: number, least: number): Hit[] {
    const top: number[] = [];
    for (const film of this.#found) {
      const score = this.#scores[film];
      if (score < least) continue;
      let at = top.length;
      while (at > 0 && this.#isBehind(top[at - 1], film, score)) at--;
      if (at >= limit) continue;
      top.splice(at, 0, film);
      if (top.length > limit) top.pop();
    }
    return top.map((film) => ({
      film,
      score: this.#scores[film],
      closeness: this.#closeness[film],
    }));
  }

  #isBehind(other: number, film: number, score: number): boolean {
    return this.#scores[other] < score || (this.#scores[other] === score && other > film);
  }
}
