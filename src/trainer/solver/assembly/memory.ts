/**
 * Where everything is in the shared memory.
 *
 * A symmetric matrix is kept as its lower triangle of 64 x 64 tiles of f32: tile (I, J), J <= I, is the I(I+1)/2 + J th, its
 * rows contiguous. Every product then works on operands that fit a core's first cache, and a matrix takes half the memory.
 * Diagonal tiles are kept whole.
 */

/** Rows and columns of a tile, and its bytes. */
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

/** Must be called on each thread, with the same values: each has globals of its own. */
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
