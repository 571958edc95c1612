import { B, panelV, panelW, pivot, size, TILE, tile } from './memory';
import { invertPivot } from './pivot';
import { barrier, nextRow } from './threads';
import { copyTile, subtractProduct, transpose } from './tiles';

/**
 * Sweeps tile column k of the matrix A; after all are swept, A is replaced by -A⁻¹: the sweep operator (Goodnight 1979), a tile column at a
 * time. Sweeping tile k turns A_kk into -A_kk⁻¹, A_ik into A_ik A_kk⁻¹ and every other A_ij into A_ij - A_ik A_kk⁻¹ A_kj. That is n³
 * flops in all, all but n² of them in one 64 x 64 x 64 product.
 *
 * One call for each tile column, for the reason that `gramRow` gives.
 *
 * @param progress where thread 0 writes the number of tile columns swept
 * @returns 0, or 1 + k if the pivot is not positive
 */
export function sweep(tiles: usize, k: u32, progress: usize, thread: u32, threads: u32): u32 {
  if (thread === 0) {
    const bad = !invertPivot(tile(tiles, k, k));
    atomic.store<i32>(progress, bad ? -1 : <i32>(k + 1));
  }
  barrier(threads);
  if (atomic.load<i32>(progress) < 0) return k + 1;
  for (let i = thread; i < size; i += threads) if (i !== k) panel(tiles, i, k);
  barrier(threads);
  for (let row = nextRow(); row >= 0; row = nextRow()) {
    const i = <u32>row;
    if (i === k) sweepPivotRow(tiles, k);
    else sweepRow(tiles, i, k);
  }
  barrier(threads);
  return 0;
}

/** Fills the panels of tile row i: V = (A_ik)ᵀ and W = A_ik A_kk⁻¹. */
function panel(tiles: usize, i: u32, k: u32): void {
  const v = panelV + <usize>i * TILE;
  const w = panelW + <usize>i * TILE;
  copyTile(v, tiles, k, i);
  memory.fill(w, 0, TILE);
  for (let r: u32 = 0; r < B; r++)
    for (let c: u32 = 0; c < B; c++) {
      const a = f32x4.splat(load<f32>(v + (((c << 6) + r) << 2)));
      const from = pivot + ((<usize>c) << 8);
      const to = w + ((<usize>r) << 8);
      for (let j: usize = 0; j < 256; j += 16)
        v128.store(to + j, f32x4.add(v128.load(to + j), f32x4.mul(a, v128.load(from + j))));
    }
}

function sweepRow(tiles: usize, i: u32, k: u32): void {
  const w = panelW + <usize>i * TILE;
  for (let j: u32 = 0; j <= i; j++) {
    if (j === k) memory.copy(tile(tiles, i, k), w, TILE);
    else subtractProduct(tile(tiles, i, j), w, panelV + <usize>j * TILE);
  }
}

/** Writes row k: the tiles left of the diagonal are the transposes of W, the diagonal tile is -A_kk⁻¹. */
function sweepPivotRow(tiles: usize, k: u32): void {
  for (let j: u32 = 0; j < k; j++) transpose(tile(tiles, k, j), panelW + <usize>j * TILE);
  const diagonal = tile(tiles, k, k);
  for (let e: usize = 0; e < TILE; e += 16)
    v128.store(diagonal + e, f32x4.neg(v128.load(pivot + e)));
}
