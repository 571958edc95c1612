/**
 * Memory that a model's requests use in turn. Allocating new arrays for each request would take a good part of its time: the system has
 * to provide the pages, and garbage collection follows.
 */
export interface Scratch {
  /** One per movie. `scores` and `sums` keep their contents until the next request. */
  readonly scores: Float64Array;
  readonly sums: Int32Array;
  /** One per movie: 1 + its position among the movies asked for, else 0. All are 0 between two uses. */
  readonly places: Uint16Array;
  /** One per movie: 0 for one that a list may hold, see ranking/filters. */
  readonly barred: Uint8Array;
  /** For the neighbours' votes on the movies that are asked for: at least `length` entries, not cleared. */
  normalisedVotes(length: number): Float64Array;
}

export function scratchOf(movies: number): Scratch {
  let normalisedVotes = new Float64Array(0);
  return {
    scores: new Float64Array(movies),
    sums: new Int32Array(movies),
    places: new Uint16Array(movies),
    barred: new Uint8Array(movies),
    normalisedVotes(length) {
      if (normalisedVotes.length < length) normalisedVotes = new Float64Array(length);
      return normalisedVotes;
    },
  };
}
