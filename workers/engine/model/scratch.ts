/**
 * Memory that a model's requests use in turn. New arrays for each request would take a good part of its time: for the system to
 * provide the pages, and for garbage collection.
 */
export interface Scratch {
  /** One per movie. What a request leaves in these two stays until the next one. */
  readonly scores: Float64Array;
  readonly sums: Int32Array;
  /** One per movie: 1 + its place among the movies that are asked for. All are 0 between two uses. */
  readonly places: Uint16Array;
  /** One per movie: 0 for one that a list may hold, see ranking/filters. */
  readonly barred: Uint8Array;
  /** For the neighbours' votes on the movies that are asked for: at least `length` entries of any value. */
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
