import { readFileSync } from 'node:fs';
import type { RatingRows } from '../../pack/types';
import { type Layout, layOut, rowEntry, TILE_SIDE } from './layout';
import { SymmetricMatrix } from './matrix';
import { SolverThread } from './solver-thread';
import type { Task } from './tasks';

const PROGRESS_MS = 250;

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
    const memory = new WebAssembly.Memory({ initial: layout.pages, maximum: 65_536, shared: true });
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
    return new Solver(movies, users, memory, layout, threads);
  }

  /**
   * matrix = Σ_u w_u x_u x_uᵀ.
   * @param values 16 entries: x for each rating code, 0 at code 0
   * @param rowWeights w, one a user
   */
  async gram(
    matrix: SymmetricMatrix,
    values: Float32Array,
    rowWeights: Float32Array,
  ): Promise<void> {
    new Float32Array(this.memory.buffer, this.layout.table, 16).set(values);
    new Float32Array(this.memory.buffer, this.layout.rowWeights, this.users).set(rowWeights);
    matrix.floats().fill(0);
    await this.runAll({ kind: 'gram', matrix: matrix.at, users: this.users });
    matrix.mirrorDiagonal();
  }

  /**
   * Replaces the matrix A by -A⁻¹.
   * @param onProgress called with the share done, 0..1
   * @throws RangeError when A is not positive definite in f32
   */
  async invert(matrix: SymmetricMatrix, onProgress?: (done: number) => void): Promise<void> {
    const progress = new Int32Array(this.memory.buffer, this.layout.progress, 1);
    progress[0] = 0;
    const timer = setInterval(
      () => onProgress?.(Math.max(0, Atomics.load(progress, 0)) / this.layout.tileRows),
      PROGRESS_MS,
    );
    try {
      const [bad] = await this.runAll({ kind: 'invert', matrix: matrix.at });
      if (bad) {
        throw new RangeError(
          `The regularised Gram matrix is not positive definite near movie ${(bad - 1) * TILE_SIDE}; a larger ridge is needed.`,
        );
      }
    } finally {
      clearInterval(timer);
    }
    onProgress?.(1);
  }

  /**
   * The rows of -left · right, in no fixed order.
   * @param onRow called once a movie with its row, one entry a movie; valid inside the call only
   */
  async productRows(
    left: SymmetricMatrix,
    right: SymmetricMatrix,
    onRow: (movie: number, row: Float32Array) => void,
    onProgress?: (done: number) => void,
  ): Promise<void> {
    const row = new Float32Array(this.movies);
    let next = 0;
    let done = 0;
    const drain = async (thread: SolverThread): Promise<void> => {
      while (next < this.layout.tileRows) {
        const tileRow = next++;
        await thread.run({ kind: 'product', left: left.at, right: right.at, row: tileRow });
        const tiles = new Float32Array(
          this.memory.buffer,
          thread.scratch,
          this.layout.rowBytes / 4,
        );
        const last = Math.min(this.movies, (tileRow + 1) * TILE_SIDE);
        for (let movie = tileRow * TILE_SIDE; movie < last; movie++) {
          for (let j = 0; j < this.movies; j++) row[j] = tiles[rowEntry(movie, j)];
          onRow(movie, row);
        }
        onProgress?.(++done / this.layout.tileRows);
      }
    };
    await Promise.all(this.threads.map(drain));
  }

  async close(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.close()));
  }

  private runAll(task: Task): Promise<number[]> {
    return Promise.all(this.threads.map((thread) => thread.run(task)));
  }
}

export interface SolverOptions {
  readonly threads: number;
  readonly matrices: number;
}

/** The rows cut to their first columns; columns ascend, so what is kept of a row is its start. */
function firstColumns(rows: RatingRows, movies: number): RatingRows {
  const keep = rows.movies.map((movie) => (movie < movies ? 1 : 0));
  const starts = new Uint32Array(rows.starts.length);
  for (let u = 0; u + 1 < starts.length; u++) {
    let count = 0;
    for (let e = rows.starts[u]; e < rows.starts[u + 1]; e++) count += keep[e];
    starts[u + 1] = starts[u] + count;
  }
  return {
    starts,
    movies: rows.movies.filter((_, e) => keep[e]),
    codes: rows.codes.filter((_, e) => keep[e]),
  };
}
