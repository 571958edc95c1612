/** Draws numbers 0..n - 1 by weight, each in constant time: Walker's alias method as Vose builds it (1991). */
export class AliasTable {
  readonly #keep: Float64Array;
  readonly #other: Uint32Array;

  /** @param weights none below zero, at least one above. */
  constructor(weights: ArrayLike<number>) {
    const size = weights.length;
    let sum = 0;
    for (let i = 0; i < size; i++) sum += weights[i]!;
    const scaled = Float64Array.from(weights, (weight) => (weight * size) / sum);
    this.#keep = new Float64Array(size).fill(1);
    this.#other = Uint32Array.from({ length: size }, (_, i) => i);
    const small: number[] = [];
    const large: number[] = [];
    scaled.forEach((value, i) => {
      (value < 1 ? small : large).push(i);
    });
    while (small.length > 0 && large.length > 0) {
      const less = small.pop()!;
      const more = large.at(-1)!;
      this.#keep[less] = scaled[less]!;
      this.#other[less] = more;
      scaled[more]! -= 1 - scaled[less]!;
      if (scaled[more]! < 1) small.push(large.pop()!);
    }
  }

  /** The number drawn by `uniform`, a random number in [0, 1). */
  at(uniform: number): number {
    const place = uniform * this.#keep.length;
    const i = Math.floor(place);
    return place - i < this.#keep[i]! ? i : this.#other[i]!;
  }
}
