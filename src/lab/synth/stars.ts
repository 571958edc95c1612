/** Share of each rating from 0.5 to 5, much as in MovieLens: whole stars are given more often. The mean is 3.4. */
export const STAR_SHARES = [
  0.02, 0.04, 0.02, 0.08, 0.06, 0.21, 0.125, 0.245, 0.075, 0.125,
] as const;

/** Turns preferences into half-star codes 1..10 with the shares of `STAR_SHARES`. */
export class Stars {
  readonly #limits: Float64Array;

  /** @param likings a sample of the preferences to come; sorted in place. */
  constructor(likings: Float64Array) {
    likings.sort();
    let below = 0;
    this.#limits = Float64Array.from(STAR_SHARES.slice(0, -1), (share) => {
      below += share;
      return likings[Math.min(likings.length - 1, Math.floor(below * likings.length))]!;
    });
  }

  halfStars(liking: number): number {
    let stars = 0;
    while (stars < this.#limits.length && liking >= this.#limits[stars]!) stars++;
    return stars + 1;
  }
}
