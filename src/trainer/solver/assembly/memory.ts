/**
 * Layout of the shared memory.
 *
 * A symmetric matrix is stored as its lower triangle, in 64 x 64 tiles of f32: tile (I, J), J <= I, has number I(I+1)/2 + J, and its rows
 * are contiguous. So the operands of every product fit into a core's L1 cache, and a matrix takes half the memory. Diagonal tiles are
 * stored in full.
 */

/** Side of a tile, and its size in bytes. */
export const B: u32 = 64;
export const TILE: usize = 64 * 64 * 4;

/** Three i32: see threads.ts. */
export let sync: usize = 0;
/** One tile per tile row: W = A P, rows contiguous. */
export let panelW: usize = 0;
/** One tile per tile row: the transpose of A's panel. */
export let panelV: usize = 0;
/** The inverse of the pivot tile, and its f64 scratch, 3 * TILE bytes. */
export let pivot: usize = 0;
/** Number of tile rows. */
export let size: u32 = 0;

/** Sets the layout. Must be called on each thread with the same values, because each thread has its own globals. */
export function configure(syncAt: usize, panelsAt: usize, pivotAt: usize, tileRows: u32): void {
  sync = syncAt;
  panelW = panelsAt;
  panelV = panelsAt + <usize>tileRows * TILE;
  pivot = pivotAt;
  size = tileRows;
}

/** Address of tile (i, j), j <= i. */
export function tile(tiles: usize, i: u32, j: u32): usize {
  return tiles + <usize>(((i * (i + 1)) >> 1) + j) * TILE;
}
