/** Side of a tile; the solver's AssemblyScript has the same number. */
export const TILE_SIDE = 64;
export const TILE_BYTES = TILE_SIDE * TILE_SIDE * 4;
export const WASM_PAGE = 65_536;
export const MAX_PAGES = 65_536;

/** Byte offsets of the solver's buffers in the shared memory. */
export interface Layout {
  readonly tileRows: number;
  /** Bytes of one tile row of a full (not halved) matrix. */
  readonly rowBytes: number;
  readonly sync: number;
  readonly progress: number;
  /** 16 f32: the value of each rating code. */
  readonly table: number;
  readonly pivot: number;
  readonly starts: number;
  readonly columns: number;
  readonly codes: number;
  readonly rowWeights: number;
  /** Scratch memory of the threads, `scratchBytes` apart: first a tile row of a product, then working space. */
  readonly scratch: number;
  readonly scratchBytes: number;
  readonly panels: number;
  readonly matrices: readonly number[];
  readonly pages: number;
}

export interface SolverSizes {
  readonly users: number;
  readonly movies: number;
  readonly ratings: number;
  readonly threads: number;
  /** How many symmetric matrices to hold. */
  readonly matrices: number;
}

/** @throws RangeError when the matrix does not fit into the 4 GB that WebAssembly can address */
export function layOut(sizes: SolverSizes): Layout {
  let end = 64;
  const take = (bytes: number): number => {
    const at = end;
    end = Math.ceil((end + bytes) / 64) * 64;
    return at;
  };
  const tileRows = Math.ceil(sizes.movies / TILE_SIDE);
  const rowBytes = tileRows * TILE_BYTES;
  const scratchBytes = 2 * rowBytes + TILE_BYTES;
  const layout = {
    tileRows,
    rowBytes,
    sync: take(12),
    progress: take(4),
    table: take(64),
    pivot: take(3 * TILE_BYTES),
    starts: take((sizes.users + 1) * 4),
    columns: take(sizes.ratings * 2),
    codes: take(sizes.ratings),
    rowWeights: take(sizes.users * 4),
    scratch: take(sizes.threads * scratchBytes),
    scratchBytes,
    panels: take(2 * rowBytes),
    matrices: Array.from({ length: sizes.matrices }, () => take((rowBytes * (tileRows + 1)) / 2)),
  };
  const pages = Math.ceil(end / WASM_PAGE);
  if (pages > MAX_PAGES) {
    throw new RangeError(
      `${sizes.movies} movies need ${Math.ceil(end / 2 ** 30)} GB to train item weights, and 4 GB is the limit; ask for fewer with --movies.`,
    );
  }
  return { ...layout, pages };
}

/** Index of entry (i, j) of a symmetric matrix among its tiles' floats. */
export function entry(i: number, j: number): number {
  const [high, low] = i >= j ? [i, j] : [j, i];
  const tileRow = Math.floor(high / TILE_SIDE);
  const tile = (tileRow * (tileRow + 1)) / 2 + Math.floor(low / TILE_SIDE);
  return (tile * TILE_SIDE + (high % TILE_SIDE)) * TILE_SIDE + (low % TILE_SIDE);
}

/** Index of entry (i, j) in its full tile row (that of i), among that row's floats. */
export function rowEntry(i: number, j: number): number {
  return (Math.floor(j / TILE_SIDE) * TILE_SIDE + (i % TILE_SIDE)) * TILE_SIDE + (j % TILE_SIDE);
}
