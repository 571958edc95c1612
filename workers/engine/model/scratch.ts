/**
 * Memory that a model's requests use in turn. As fresh arrays it would take a good part of a request's time: the system
 * hands out each page anew, and garbage collection takes it back.
 */
export interface Scratch {
  /** One a movie; what a request leaves in these two is there until the next one. */
  readonly scores: Float64Array;
  readonly sums: Int32Array;
  /** One a movie: 1 + its place among the movies that are asked for. All are 0 between two uses. */
  readonly places: Uint16Array;
  /** One a movie: 0 for one that a list may hold, see ranking/filters. */
  readonly barred: Uint8Array;
  /** What neighbours say of the movies that are asked for: room for `length`, holding anything. */
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
