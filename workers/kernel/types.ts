/**
 * Rows and columns of an index: distinct types, so that no call can mix them up. They are compatible with those in src/pack/types.ts,
 * because their key, which exists only in the type system, has the same name there.
 */
export type UserIndex = number & { readonly __index: 'UserIndex' };
export type MovieIndex = number & { readonly __index: 'MovieIndex' };

/** Rows of an index in an array of their own. */
export interface UserIndices extends Uint32Array {
  readonly [place: number]: UserIndex;
  [Symbol.iterator](): ArrayIterator<UserIndex>;
  subarray(begin?: number, end?: number): UserIndices;
}

/** The capacity of an index. At most 65,536 users, 65,536 movies and 2^29 ratings. */
export interface IndexSizes {
  readonly users: number;
  readonly movies: number;
  readonly ratings: number;
}

/** The rating matrix as compressed sparse rows, to be filled in: see `FlatIPIndex.add`. */
export interface RatingRowsView {
  /** users + 1 entries: row u holds entries starts[u] to starts[u + 1] - 1. */
  readonly starts: Uint32Array;
  /** Column of each rating, ascending within a row. */
  readonly movies: Uint16Array;
  /** Half stars of each rating, 1..10. */
  readonly codes: Uint8Array;
}

/** A profile. The arrays are aligned; no movie occurs twice. */
export interface RatingQuery {
  readonly movies: ArrayLike<MovieIndex>;
  /** Half stars, 1..10. */
  readonly codes: ArrayLike<number>;
}

/** A query that says, for every movie in it, what each rating of that movie is worth. */
export interface TableQuery {
  /** No movie occurs twice. */
  readonly movies: ArrayLike<MovieIndex>;
  /** 16 entries per movie: entry c is what a row with code c adds to its inner product. Entry 0, not rated, is 0. */
  readonly tables: Int16Array;
  /** What every inner product is multiplied by. Finite. */
  readonly scale: number;
}

/** A factor for each row, made by `FlatIPIndex.rowScale`. */
export interface RowScale {
  readonly factors: Float64Array;
}

/** Aligned; best first, equal scores by lower row. The arrays belong to the caller. */
export interface SearchResult {
  readonly ids: UserIndices;
  readonly scores: Float32Array;
}
