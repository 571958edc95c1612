/**
 * A number that may not be mixed up with a number of another kind. The key exists in types only; its name is the same in
 * workers/kernel/types.ts, so that pack and kernel have the same types without importing each other.
 */
type Index<Name extends string> = number & { readonly __index: Name };

/** A row of the rating matrix. Rows are users by falling activity, ties by lower userId. */
export type UserIndex = Index<'UserIndex'>;

/** A column of the rating matrix and an entry of the catalogue. Columns are movies by falling number of ratings, ties by lower movieId. */
export type MovieIndex = Index<'MovieIndex'>;

/** The movies, in column order. All arrays have one entry per movie. */
export interface Catalogue {
  readonly movieIds: Uint32Array;
  /** As in movies.csv: "Matrix, The (1999)". */
  readonly titles: readonly string[];
  /** Genre names by genre number. */
  readonly genres: readonly string[];
  /** Genre numbers of each movie, ascending; empty for "(no genres listed)". */
  readonly movieGenres: readonly (readonly number[])[];
  /** Number of ratings kept for each movie. */
  readonly ratingCounts: Uint32Array;
  /** Sum of those ratings in half stars (1..10 each). */
  readonly ratingSums: Uint32Array;
}

/** The numbers by which other services know the movies, in column order: 0 where there is none. */
export interface Links {
  /** 114709 for tt0114709. */
  readonly imdbIds: Uint32Array;
  readonly tmdbIds: Uint32Array;
}

/** The tags of the movies, as far as enough people gave them. */
export interface MovieTags {
  /** By tag number, the most used first. */
  readonly names: readonly string[];
  /** Tag numbers of each movie in column order, those given by most people first. */
  readonly ofMovie: readonly (readonly number[])[];
}

/** Which movies have a picture provided by the site's owner. */
export interface Posters {
  /** In column order: the first 32 bits of the SHA-256 of the movie's picture, 0 where there is none. */
  readonly versions: Uint32Array;
}

/** Positions of movies on a plane, similar ones near each other, in column order: 1 to 65,535, or 0 in both for a movie without a place. */
export interface MovieMap {
  /** From left to right. */
  readonly x: Uint16Array;
  /** From top to bottom. */
  readonly y: Uint16Array;
}

/**
 * The rating matrix as compressed sparse rows. Within a row, columns ascend.
 * Half stars are codes: 0.5 stars = 1, 5 stars = 10.
 */
export interface RatingRows {
  /** users + 1 entries: row u holds entries starts[u] to starts[u + 1] - 1. */
  readonly starts: Uint32Array;
  /** Column of each rating. */
  readonly movies: Uint16Array;
  /** Half stars of each rating, 1..10. */
  readonly codes: Uint8Array;
}

export interface RatingMatrix {
  /** userId of each row. */
  readonly userIds: Uint32Array;
  readonly rows: RatingRows;
}

/** Bytes in a pack; floats before they are rounded. */
export type WeightValues = Int8Array | Float32Array;

/**
 * A linear item-item model: its strongest weights as compressed sparse rows, one row per source movie. Within a row, columns ascend.
 * The weight of entry i in row r is values[i] * scales[r].
 */
export interface ItemWeights<Values extends WeightValues = Int8Array> {
  /** movies + 1 entries: row r holds entries starts[r] to starts[r + 1] - 1. */
  readonly starts: Uint32Array;
  /** Column (target movie) of each weight. */
  readonly movies: Uint16Array;
  /** -127..127 if bytes. */
  readonly values: Values;
  /** One per row; finite, 0 or more. */
  readonly scales: Float32Array;
  /** One per row, finite: what is added to the score of every movie for each unit of its popularity (see the engine's items.ts). */
  readonly popularityCoefficients: Float32Array;
}
