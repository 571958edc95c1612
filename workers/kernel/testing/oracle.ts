import type { FlatIPIndex } from '../kernel';
import type {
  MovieIndex,
  RatingQuery,
  RowScale,
  SearchResult,
  TableQuery,
  UserIndex,
  UserIndices,
} from '../types';
import type { Matrix } from './matrix';

/** The methods that every implementation of the index has. */
export type Index = Pick<
  FlatIPIndex,
  | 'd'
  | 'ntotal'
  | 'search'
  | 'searchTables'
  | 'rowScale'
  | 'squaredNorms'
  | 'scoreMovies'
  | 'codesOf'
>;

/** A reference implementation by the textbook: every row against the query, movie by movie, in f64. */
export class DenseOracle implements Index {
  readonly d: number;
  readonly ntotal: number;
  readonly #codes: Uint8Array;
  /** 1 / norm of each row, 0 for one without ratings. */
  readonly #cosine: RowScale;

  constructor({ users, movies, codes }: Matrix) {
    this.ntotal = users;
    this.d = movies;
    this.#codes = codes;
    const squares = this.squaredNorms(new Float32Array(movies).fill(1));
    this.#cosine = { factors: squares.map((square) => inverse(Math.sqrt(square))) };
  }

  search({ movies, codes }: RatingQuery, k: number, scale = this.#cosine): SearchResult {
    const norm = Math.hypot(...Array.from(codes));
    return this.#rank(k, (row) => {
      let sum = 0;
      for (let i = 0; i < movies.length; i++) sum += codes[i]! * this.#code(row, movies[i]!);
      return sum * scale.factors[row]! * inverse(norm);
    });
  }

  searchTables(
    { movies, tables, scale }: TableQuery,
    k: number,
    rows = this.#cosine,
  ): SearchResult {
    return this.#rank(k, (row) => {
      let sum = 0;
      for (let i = 0; i < movies.length; i++) sum += tables[16 * i + this.#code(row, movies[i]!)]!;
      return sum * scale * rows.factors[row]!;
    });
  }

  rowScale(factors: ArrayLike<number>): RowScale {
    return { factors: Float64Array.from(factors) };
  }

  squaredNorms(columnWeights: Float32Array): Float64Array {
    return Float64Array.from({ length: this.ntotal }, (_, row) => {
      let sum = 0;
      for (let movie = 0; movie < this.d; movie++) {
        sum += columnWeights[movie]! * this.#code(row, movie) ** 2;
      }
      return sum;
    });
  }

  scoreMovies(ids: ArrayLike<UserIndex>, tables: Int32Array): Int32Array {
    return Int32Array.from({ length: this.d }, (_, movie) => {
      let sum = 0;
      for (let j = 0; j < ids.length; j++) {
        const code = this.#code(ids[j]!, movie);
        if (code > 0) sum += tables[16 * j + code]!;
      }
      return sum;
    });
  }

  codesOf(ids: ArrayLike<UserIndex>, movies: ArrayLike<MovieIndex>): Uint8Array {
    return Uint8Array.from(
      Array.from(movies).flatMap((movie) => Array.from(ids, (row) => this.#code(row, movie))),
    );
  }

  #code(row: number, movie: number): number {
    return this.#codes[row * this.d + movie]!;
  }

  #rank(k: number, score: (row: number) => number): SearchResult {
    const scores = Float32Array.from({ length: this.ntotal }, (_, row) => score(row) + 0);
    const ids = Uint32Array.from(scores.keys());
    ids.sort((a, b) => scores[b]! - scores[a]! || a - b);
    const best = ids.slice(0, k) as Uint32Array as UserIndices;
    return { ids: best, scores: Float32Array.from(best, (row) => scores[row]!) };
  }
}

function inverse(norm: number): number {
  return norm > 0 ? 1 / norm : 0;
}
