import { instantiate } from './build/kernel';
import {
  CODES,
  checkFinite,
  checkInteger,
  checkLength,
  checkSizes,
  faultOfRow,
  MAX_CODE,
} from './checks';
import { Inputs, type Kernel } from './inputs';
import type {
  IndexSizes,
  MovieIndex,
  RatingQuery,
  RatingRowsView,
  RowScale,
  SearchResult,
  TableQuery,
  UserIndex,
  UserIndices,
} from './types';

export type * from './types';

/**
 * The exact inner-product index over the rating rows of all users, in WebAssembly memory: like FAISS's IndexFlatIP, but sparse. Rows are
 * numbered as they were added, columns are movies. Results are copies and belong to the caller.
 *
 * Every method throws an Error once the index is destroyed, and all but `add` and `destroy` before `add`.
 */
export class FlatIPIndex {
  /** Number of columns. */
  readonly d: number;
  readonly #sizes: IndexSizes;
  #kernel: Kernel | null;
  #inputs: Inputs | null;
  #cosine: RowScale | null = null;

  private constructor(kernel: Kernel, sizes: IndexSizes) {
    this.#kernel = kernel;
    this.#sizes = sizes;
    this.#inputs = new Inputs(kernel, sizes);
    this.d = sizes.movies;
  }

  /**
   * Allocates all memory of an index: about 5 bytes per rating.
   *
   * @param module kernel.wasm, compiled; one module serves any number of indexes.
   * @throws RangeError if the sizes are beyond what an index holds, or there is not enough memory.
   */
  static async create(module: WebAssembly.Module, sizes: IndexSizes): Promise<FlatIPIndex> {
    checkSizes(sizes);
    const { users, movies, ratings } = sizes;
    const memory = await memoryFor(module, sizes);
    const kernel = await instantiate(module, { env: { memory } });
    kernel.reserve(users, movies, ratings);
    return new FlatIPIndex(kernel, { users, movies, ratings });
  }

  /** Number of rows: 0 until they are added. */
  get ntotal(): number {
    return this.#cosine ? this.#sizes.users : 0;
  }

  /** Bytes of WebAssembly memory. */
  get bytes(): number {
    return this.#open().memory.buffer.byteLength;
  }

  /**
   * Memory of the index that is unused until `add` has called `fill`: for the file that the matrix is read from, which then
   * needs no memory of its own. What is written there is lost when `add` returns.
   *
   * @returns `bytes` bytes, or null if fewer are unused.
   */
  staging(bytes: number): Uint8Array | null {
    const kernel = this.#open();
    if (this.#cosine || bytes > kernel.postingsBytes.value) return null;
    return new Uint8Array(kernel.memory.buffer, kernel.postings.value, bytes);
  }

  /**
   * Memory that is unused until `add` calls `fill`, which writes to it; separate from that of `staging`.
   *
   * @returns `bytes` bytes, or null if fewer are unused.
   */
  scratch(bytes: number): Uint8Array | null {
    const kernel = this.#open();
    // The columns, followed by the codes.
    if (this.#cosine || bytes > 3 * this.#sizes.ratings) return null;
    return new Uint8Array(kernel.memory.buffer, kernel.columns.value, bytes);
  }

  /**
   * Adds the whole rating matrix. An index is filled once.
   *
   * @param fill writes the matrix into the arrays: views of the index's memory with any content, not to be used after `fill` returns.
   * @throws RangeError naming the first row that breaks the rules of RatingRowsView. The index then stays empty, as it does when `fill`
   * throws.
   */
  add(fill: (rows: RatingRowsView) => void): void {
    const kernel = this.#open();
    if (this.#cosine) throw new Error('The index holds its rating matrix already. Create another.');
    const { users, movies, ratings } = this.#sizes;
    const { buffer } = kernel.memory;
    const rows: RatingRowsView = {
      starts: new Uint32Array(buffer, kernel.starts.value, users + 1),
      movies: new Uint16Array(buffer, kernel.columns.value, ratings),
      codes: new Uint8Array(buffer, kernel.codes.value, ratings),
    };
    fill(rows);
    const fault = kernel.build();
    if (fault >= 0) throw new RangeError(faultOfRow(rows, fault, movies));
    const norms = new Float64Array(buffer, kernel.output.value, users);
    this.#cosine = { factors: norms.map((norm) => (norm > 0 ? 1 / Math.sqrt(norm) : 0)) };
  }

  /**
   * The `k` rows most similar to a profile. With the default scale, the score is the cosine of the rating rows: what
   * IndexFlatIP gives over L2-normalised rows. The score is 0 where a row or the profile has no ratings.
   *
   * @param k 1 or more. With more than there are rows, all rows are returned, where FAISS pads with -1.
   * @returns ties by lower row; a score is the f32 nearest to the exact value.
   * @throws RangeError naming the movie, code or k that is outside its range.
   */
  search({ movies, codes }: RatingQuery, k: number, scale?: RowScale): SearchResult {
    checkLength(codes.length, movies.length, 'The codes of a profile');
    const tables = this.#filled().inputs.queryTables(movies.length);
    let norm = 0;
    for (let i = 0; i < movies.length; i++) {
      const given = codes[i]!;
      checkInteger(given, 1, MAX_CODE, 'A code of a profile');
      norm += given * given;
      for (let code = 0; code < CODES; code++) tables[i * CODES + code] = given * code;
    }
    return this.#search(movies, k, norm > 0 ? 1 / Math.sqrt(norm) : 0, scale);
  }

  /**
   * The `k` rows with the highest score: the sum of what the tables say for the row's codes, times the query's scale, times the row's
   * factor. See `search` for k, ties and exactness.
   *
   * @param scale by default the cosine's factors, 1 / (L2 norm of the row in half stars).
   * @throws RangeError
   */
  searchTables(query: TableQuery, k: number, scale?: RowScale): SearchResult {
    const { movies, tables } = query;
    checkLength(tables.length, movies.length * CODES, 'The tables of a query');
    checkFinite(query.scale, 'The scale of a query');
    for (let i = 0; i < movies.length; i++) {
      if (tables[i * CODES] !== 0) {
        throw new RangeError(
          `Entry 0 of the table of movie ${movies[i]} is ${tables[i * CODES]}; it must be 0.`,
        );
      }
    }
    this.#filled().inputs.queryTables(movies.length).set(tables);
    return this.#search(movies, k, query.scale, scale);
  }

  /**
   * Factors to search with instead of the cosine's: for other weightings of the rows.
   *
   * @param factors one finite number per row; copied.
   * @throws RangeError
   */
  rowScale(factors: ArrayLike<number>): RowScale {
    checkLength(factors.length, this.#sizes.users, 'A row scale');
    const copy = Float64Array.from(factors);
    for (const factor of copy) checkFinite(factor, 'A row factor');
    return { factors: copy };
  }

  /**
   * For each row, the sum of columnWeights[m] times the squared code (half stars) over its ratings.
   *
   * @param columnWeights one per column.
   * @throws RangeError
   */
  squaredNorms(columnWeights: Float32Array): Float64Array {
    const { kernel, buffer, inputs } = this.#filled();
    inputs.columnWeights(columnWeights);
    kernel.squaredNorms();
    return new Float64Array(buffer, kernel.output.value, this.#sizes.users).slice();
  }

  /**
   * How the ratings of some rows add up to scores of the movies: scores[m] is the sum over j of
   * tables[16 j + (code that row ids[j] gave m)]. Rows that did not rate m add nothing.
   *
   * @param ids rows, at most as many as the index has.
   * @param tables 16 entries per row of `ids`; entry 0 is not used. No sum may leave the range of i32.
   * @param into one per column, to be written to.
   * @returns `into`, exact.
   * @throws RangeError
   */
  scoreMovies(
    ids: ArrayLike<UserIndex>,
    tables: Int32Array,
    into: Int32Array = new Int32Array(this.d),
  ): Int32Array {
    const { kernel, buffer, inputs } = this.#filled();
    inputs.rows(ids);
    inputs.rowTables(tables, ids.length);
    checkLength(into.length, this.d, 'The scores');
    kernel.scoreMovies(ids.length);
    into.set(new Int32Array(buffer, kernel.output.value, this.d));
    return into;
  }

  /**
   * How some rows rated some movies, in half stars, 0 where they did not: entry m * ids.length + j is what row ids[j] gave
   * movies[m].
   *
   * @param ids rows, none twice.
   * @throws RangeError
   */
  codesOf(ids: ArrayLike<UserIndex>, movies: ArrayLike<MovieIndex>): Uint8Array {
    const { kernel, buffer, inputs } = this.#filled();
    inputs.rows(ids);
    const codes = new Uint8Array(movies.length * ids.length);
    // The output holds at least 8 bytes per row of the index, so that at least 8 movies fit.
    const most = Math.floor((8 * this.ntotal) / Math.max(1, ids.length));
    for (let from = 0; from < movies.length; from += most) {
      const asked = Math.min(most, movies.length - from);
      inputs.columns(movies, from, asked);
      if (!kernel.codesOf(ids.length, asked)) {
        throw new RangeError('A row occurs twice among those whose codes are asked for.');
      }
      const answer = new Uint8Array(buffer, kernel.output.value, asked * ids.length);
      codes.set(answer, from * ids.length);
    }
    return codes;
  }

  /** Frees the memory. May be called again. */
  destroy(): void {
    this.#kernel = null;
    this.#inputs = null;
    this.#cosine = null;
  }

  #search(
    movies: ArrayLike<MovieIndex>,
    k: number,
    queryScale: number,
    scale?: RowScale,
  ): SearchResult {
    const { kernel, buffer, inputs, cosine } = this.#filled();
    checkInteger(k, 1, Number.POSITIVE_INFINITY, 'k');
    inputs.queryMovies(movies);
    inputs.scale(scale ?? cosine);
    const found = kernel.search(movies.length, Math.min(k, this.ntotal), queryScale);
    const ids = kernel.output.value;
    return {
      ids: new Uint32Array(buffer, ids, found).slice() as Uint32Array as UserIndices,
      scores: new Float32Array(buffer, ids + 4 * found, found).slice(),
    };
  }

  #open(): Kernel {
    if (!this.#kernel) throw new Error('The index has been destroyed. Create another.');
    return this.#kernel;
  }

  #filled(): { kernel: Kernel; buffer: ArrayBuffer; inputs: Inputs; cosine: RowScale } {
    const kernel = this.#open();
    if (!this.#inputs || !this.#cosine) {
      throw new Error('The index holds no rows yet. Add the rating matrix first.');
    }
    return { kernel, buffer: kernel.memory.buffer, inputs: this.#inputs, cosine: this.#cosine };
  }
}

const PAGE = 65_536;

/**
 * Memory that never has to grow: growing detaches its buffer, and once a thread has detached any, V8 checks every access to every typed
 * array, which makes plain loops over them two to four times as slow. A temporary instance without memory of its own computes the size.
 */
async function memoryFor(
  module: WebAssembly.Module,
  { users, movies, ratings }: IndexSizes,
): Promise<WebAssembly.Memory> {
  const smallest = new WebAssembly.Memory({ initial: 1 });
  const { bytesFor } = await instantiate(module, { env: { memory: smallest } });
  try {
    return new WebAssembly.Memory({ initial: Math.ceil(bytesFor(users, movies, ratings) / PAGE) });
  } catch {
    throw new RangeError(
      `There is not enough memory for ${ratings} ratings of ${movies} movies by ${users} users. Close other pages, or use a smaller model.`,
    );
  }
}
