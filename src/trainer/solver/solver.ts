import { readFileSync } from 'node:fs';
import type { RatingRows } from '../../pack/types';
import { firstColumns } from '../first-columns';
import { type Layout, layOut, MAX_PAGES, rowEntry, TILE_SIDE, WASM_PAGE } from './layout';
import { SymmetricMatrix } from './matrix';
import { SolverThread } from './solver-thread';
import type { Task } from './tasks';

const PROGRESS_MS = 250;

/** From this share of entries on, multiplying the zeros as well is faster than leaving them out. */
const DENSE = 0.05;

/**
 * Dense algebra over the movies of a rating matrix, on several threads that share one WebAssembly
 * memory: symmetric matrices of n movies in f32, 2 n² bytes each.
 *
 * close() ends the threads.
 */
export class Solver {
  /** The symmetric matrices, lower triangle in tiles: see `entry`. */
  readonly matrices: readonly SymmetricMatrix[];

  private constructor(
    readonly movies: number,
    private readonly users: number,
    /** How many of the first tile columns are dense. */
    private readonly full: number,
    private readonly memory: WebAssembly.Memory,
    private readonly layout: Layout,
    private readonly threads: readonly SolverThread[],
  ) {
    this.matrices = layout.matrices.map((at) => new SymmetricMatrix(movies, memory, layout, at));
  }

  /**
   * Copies in the ratings of the first `movies` columns and starts the threads.
   * @throws RangeError when the matrices need more than 4 GB
   */
  static async create(rows: RatingRows, movies: number, options: SolverOptions): Promise<Solver> {
    const kept = firstColumns(rows, movies);
    const users = rows.starts.length - 1;
    const layout = layOut({ users, movies, ratings: kept.codes.length, ...options });
    const memory = takeMemory(layout.pages);
    new Int32Array(memory.buffer, layout.sync, 3).fill(0);
    new Uint32Array(memory.buffer, layout.starts, users + 1).set(kept.starts);
    new Uint16Array(memory.buffer, layout.columns, kept.movies.length).set(kept.movies);
    new Uint8Array(memory.buffer, layout.codes, kept.codes.length).set(kept.codes);
    const wasm = readFileSync(new URL('./build/solver.wasm', import.meta.url));
    const setup = {
      module: new WebAssembly.Module(wasm),
      memory,
      layout,
      threads: options.threads,
    };
    const threads = Array.from(
      { length: options.threads },
      (_, thread) => new SolverThread({ ...setup, thread }),
    );
    return new Solver(movies, users, denseTiles(kept, layout.tileRows), memory, layout, threads);
  }

  /**
   * matrix = Σ_u w_u x_u x_uᵀ.
   * @param values 16 entries: x for each rating code, 0 at code 0
   * @param rowWeights w, one per user
   * @param onProgress called with the share done, 0..1
   */
  async gram(
    matrix: SymmetricMatrix,
    values: Float32Array,
    rowWeights: Float32Array,
    onProgress?: (done: number) => void,
  ): Promise<void> {
    new Float32Array(this.memory.buffer, this.layout.table, 16).set(values);
    new Float32Array(this.memory.buffer, this.layout.rowWeights, this.users).set(rowWeights);
    matrix.floats().fill(0);
    const { users, full } = this;
    const task: Task = { kind: 'gram', matrix: matrix.at, users, full };
    await this.watched(this.layout.sync + 8, onProgress, () => this.runAll(task));
    matrix.mirrorDiagonal();
  }

  /**
   * Replaces the matrix A by -A⁻¹.
   * @param onProgress called with the share done, 0..1
   * @throws RangeError when A is not positive definite in f32
   */
  async invert(matrix: SymmetricMatrix, onProgress?: (done: number) => void): Promise<void> {
    new Int32Array(this.memory.buffer, this.layout.progress, 1)[0] = 0;
    const task: Task = { kind: 'invert', matrix: matrix.at };
    const [bad] = await this.watched(this.layout.progress, onProgress, () => this.runAll(task));
    if (bad) {
      throw new RangeError(
        `The regularised Gram matrix is not positive definite near movie ${(bad - 1) * TILE_SIDE}; a larger ridge is needed.`,
      );
    }
    onProgress?.(1);
  }

  /**
   * The rows of -left · right, in no fixed order.
   * @param onRow called once per movie with its row, one entry per movie; the row is valid only during the call
   */
  async productRows(
    left: SymmetricMatrix,
    right: SymmetricMatrix,
    onRow: (movie: number, row: Float32Array) => void,
    onProgress?: (done: number) => void,
  ): Promise<void> {
    const { tileRows, rowBytes } = this.layout;
    const row = new Float32Array(this.movies);
    let next = 0;
    let done = 0;
    /** The next tile row of the product, copied out of the thread's scratch memory. */
    const multiply = async (thread: SolverThread): Promise<TileRow | null> => {
      if (next >= tileRows) return null;
      const at = next++;
      await thread.run({ kind: 'product', left: left.at, right: right.at, row: at });
      return {
        at,
        tiles: new Float32Array(this.memory.buffer, thread.scratch, rowBytes / 4).slice(),
      };
    };
    const drain = async (thread: SolverThread): Promise<void> => {
      let ready = await multiply(thread);
      while (ready) {
        // The thread continues while the rows are read.
        const following = multiply(thread);
        following.catch(() => {});
        const { at, tiles } = ready;
        const last = Math.min(this.movies, (at + 1) * TILE_SIDE);
        for (let movie = at * TILE_SIDE; movie < last; movie++) {
          for (let j = 0; j < this.movies; j++) row[j] = tiles[rowEntry(movie, j)]!;
          onRow(movie, row);
        }
        onProgress?.(++done / tileRows);
        ready = await following;
      }
    };
    await Promise.all(this.threads.map(drain));
  }

  async close(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.close()));
    idle = this.memory;
  }

  /** Reports how many tile rows are done while `work` runs: the threads count them in shared memory. */
  private async watched<T>(
    count: number,
    onProgress: ((done: number) => void) | undefined,
    work: () => Promise<T>,
  ): Promise<T> {
    const counter = new Int32Array(this.memory.buffer, count, 1);
    const { tileRows } = this.layout;
    const timer = setInterval(() => {
      onProgress?.(Math.min(1, Math.max(0, Atomics.load(counter, 0)) / tileRows));
    }, PROGRESS_MS);
    try {
      return await work();
    } finally {
      clearInterval(timer);
    }
  }

  private runAll(task: Task): Promise<number[]> {
    return Promise.all(this.threads.map((thread) => thread.run(task)));
  }
}

/** The number of leading tile columns in which at least `DENSE` of the entries are not zero. */
function denseTiles({ starts, movies }: RatingRows, tileRows: number): number {
  const counts = new Uint32Array(tileRows);
  for (const movie of movies) counts[Math.floor(movie / TILE_SIDE)]!++;
  const least = DENSE * TILE_SIDE * (starts.length - 1);
  const sparse = counts.findIndex((count) => count < least);
  return sparse < 0 ? tileRows : sparse;
}

/** Memory of the solver that was closed last. The next solver reuses it, because two at once would take 1.6 GB for 10,000 movies. */
let idle: WebAssembly.Memory | null = null;

/** Shared memory of at least this many pages, with any content. */
function takeMemory(pages: number): WebAssembly.Memory {
  const memory =
    idle ?? new WebAssembly.Memory({ initial: pages, maximum: MAX_PAGES, shared: true });
  idle = null;
  const missing = pages - memory.buffer.byteLength / WASM_PAGE;
  if (missing > 0) memory.grow(missing);
  return memory;
}

interface TileRow {
  readonly at: number;
  readonly tiles: Float32Array;
}

export interface SolverOptions {
  readonly threads: number;
  readonly matrices: number;
}
