import type { instantiate } from './build/kernel';
import { CODES, checkInteger, checkLength } from './checks';
import type { IndexSizes, MovieIndex, RowScale, UserIndex } from './types';

export type Kernel = Awaited<ReturnType<typeof instantiate>>;

/** Checks the inputs of the kernel and writes them to its memory. All methods throw a RangeError. */
export class Inputs {
  readonly #kernel: Kernel;
  readonly #sizes: IndexSizes;
  /** Number of the last query that each column was part of. */
  readonly #seen: Uint32Array;
  #queries = 0;
  #scale: RowScale | null = null;

  constructor(kernel: Kernel, sizes: IndexSizes) {
    this.#kernel = kernel;
    this.#sizes = sizes;
    this.#seen = new Uint32Array(sizes.movies);
  }

  /** The columns of a query, none twice. */
  queryMovies(movies: ArrayLike<MovieIndex>): void {
    const staged = this.#ids(movies.length);
    this.#queries++;
    for (let i = 0; i < movies.length; i++) {
      const movie = movies[i]!;
      checkInteger(movie, 0, this.#sizes.movies - 1, 'A column of a query');
      if (this.#seen[movie] === this.#queries) {
        throw new RangeError(`Column ${movie} occurs twice in a query.`);
      }
      this.#seen[movie] = this.#queries;
      staged[i] = movie;
    }
  }

  /** The memory to which the tables of a query of `movies` movies are to be written. */
  queryTables(movies: number): Int16Array {
    checkInteger(movies, 0, this.#sizes.movies, 'The number of movies in a query');
    return new Int16Array(this.#buffer, this.#tables, movies * CODES);
  }

  rows(ids: ArrayLike<UserIndex>): void {
    const { users } = this.#sizes;
    checkInteger(ids.length, 0, users, 'The number of rows');
    stage(ids, 0, this.#ids(ids.length), users, 'A row');
  }

  rowTables(tables: Int32Array, rows: number): void {
    checkLength(tables.length, rows * CODES, 'The tables of the rows');
    new Int32Array(this.#buffer, this.#tables, tables.length).set(tables);
  }

  /** `count` columns beside the rows. */
  columns(movies: ArrayLike<MovieIndex>, from: number, count: number): void {
    const target = new Uint32Array(this.#buffer, this.#tables, count);
    stage(movies, from, target, this.#sizes.movies, 'A column');
  }

  columnWeights(weights: Float32Array): void {
    const { movies } = this.#sizes;
    checkLength(weights.length, movies, 'The column weights');
    new Float32Array(this.#buffer, this.#tables, movies).set(weights);
  }

  /** Copies a scale, unless it was the last one copied. */
  scale(scale: RowScale): void {
    if (scale === this.#scale) return;
    const { users } = this.#sizes;
    checkLength(scale.factors.length, users, 'A row scale');
    new Float64Array(this.#buffer, this.#kernel.rowScale.value, users).set(scale.factors);
    this.#scale = scale;
  }

  #ids(count: number): Uint32Array {
    return new Uint32Array(this.#buffer, this.#kernel.inputIds.value, count);
  }

  get #tables(): number {
    return this.#kernel.inputTables.value;
  }

  get #buffer(): ArrayBuffer {
    return this.#kernel.memory.buffer;
  }
}

/** Fills `target` with the ids from `from` on, which must be below `limit`. */
function stage(
  ids: ArrayLike<number>,
  from: number,
  target: Uint32Array,
  limit: number,
  what: string,
): void {
  for (let i = 0; i < target.length; i++) {
    checkInteger(ids[from + i]!, 0, limit - 1, what);
    target[i] = ids[from + i]!;
  }
}
