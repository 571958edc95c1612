/**
 * Dense algebra of symmetric matrices in shared memory, by any number of threads that all call
 * the same function: Gram matrix, inverse, product.
 *
 * A matrix is kept as its lower triangle of 64 x 64 tiles of f32: tile (I, J), J <= I, is the
 * I(I+1)/2 + J th, its rows contiguous. Every product then runs on operands that fit a core's
 * first cache, and a matrix takes half the memory. Diagonal tiles are kept whole.
 */

const B: u32 = 64;
const TILE: usize = 64 * 64 * 4;

/** Three i32 that threads meet at: barrier generation, arrivals, next piece of work. */
let sync: usize = 0;
/** Per tile row: W = A P, rows contiguous. */
let panelW: usize = 0;
/** Per tile row: the transpose of A's panel. */
let panelV: usize = 0;
/** The inverse of the pivot tile, and its f64 scratch, 3 * TILE bytes. */
let pivot: usize = 0;
/** Tile rows. */
let size: u32 = 0;

/** The same on each thread, as each has its own globals. */
export function configure(syncAt: usize, panelsAt: usize, pivotAt: usize, tileRows: u32): void {
  sync = syncAt;
  panelW = panelsAt;
  panelV = panelsAt + <usize>tileRows * TILE;
  pivot = pivotAt;
  size = tileRows;
}

function tile(tiles: usize, i: u32, j: u32): usize {
  return tiles + <usize>(((i * (i + 1)) >> 1) + j) * TILE;
}

function barrier(threads: i32): void {
  const generation = atomic.load<i32>(sync);
  if (atomic.add<i32>(sync + 4, 1) + 1 === threads) {
    atomic.store<i32>(sync + 4, 0);
    atomic.store<i32>(sync + 8, 0);
    atomic.store<i32>(sync, generation + 1);
    atomic.notify(sync, threads);
  } else {
    while (atomic.load<i32>(sync) === generation) atomic.wait<i32>(sync, generation, -1);
  }
}

/**
 * Adds x xᵀ of `rows` sparse rows, columns ascending, to the tiles: a tile row at a time, so that what is added to stays in a
 * core's cache. Which thread does which is settled as they go, the longest first.
 * @param table 16 f32: the value of each rating code
 * @param inRow scratch of this thread, 2 * 64 * 4 bytes: where in a tile a row's columns of the tile row stand, and their values
 */
export function gram(
  tiles: usize,
  starts: usize,
  columns: usize,
  codes: usize,
  rowWeights: usize,
  rows: u32,
  table: usize,
  inRow: usize,
  threads: u32,
): void {
  const values = inRow + B * 4;
  for (;;) {
    const next = <u32>atomic.add<i32>(sync + 8, 1);
    if (next >= size) break;
    const i = size - 1 - next;
    const tileRow = tile(tiles, i, 0);
    for (let u: u32 = 0; u < rows; u++) {
      const from = load<u32>(starts + ((<usize>u) << 2));
      const weight = load<f32>(rowWeights + ((<usize>u) << 2));
      let end = load<u32>(starts + ((<usize>u) << 2), 4);
      const first = firstFrom(columns, from, end, i << 6);
      let count: usize = 0;
      for (let e = first; e < end; e++) {
        const column: u32 = load<u16>(columns + ((<usize>e) << 1));
        if (column >> 6 !== i) {
          end = e;
          break;
        }
        const code: u32 = load<u8>(codes + <usize>e);
        store<u32>(inRow + (count << 2), (column & 63) << 8);
        store<f32>(values + (count << 2), weight * load<f32>(table + (code << 2)));
        count++;
      }
      if (count === 0) continue;
      for (let e = from; e < end; e++) {
        const column: u32 = load<u16>(columns + ((<usize>e) << 1));
        const code: u32 = load<u8>(codes + <usize>e);
        const other = load<f32>(table + (code << 2));
        const at = tileRow + <usize>(column >> 6) * TILE + <usize>((column & 63) << 2);
        for (let a: usize = 0; a < count; a++) {
          const sum = at + load<u32>(inRow + (a << 2));
          store<f32>(sum, load<f32>(sum) + other * load<f32>(values + (a << 2)));
        }
      }
    }
  }
  barrier(threads);
}

/** The first of the entries from..end - 1 whose column is `column` or higher. */
function firstFrom(columns: usize, from: u32, end: u32, column: u32): u32 {
  let low = from;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (<u32>load<u16>(columns + ((<usize>middle) << 1)) < column) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Replaces the matrix A by -A⁻¹: the sweep operator (Goodnight 1979), a tile column at a time.
 * Sweeping tile k turns A_kk into -A_kk⁻¹, A_ik into A_ik A_kk⁻¹ and every other A_ij into
 * A_ij - A_ik A_kk⁻¹ A_kj; after all tiles are swept the whole is -A⁻¹. That is n³ flops, all but
 * n² of them in one 64 x 64 x 64 product.
 * @param progress where thread 0 writes the number of tile columns swept
 * @returns 0, or 1 + the first tile column whose pivot is not positive
 */
export function invert(tiles: usize, progress: usize, thread: u32, threads: u32): u32 {
  for (let k: u32 = 0; k < size; k++) {
    if (thread === 0) {
      const bad = !invertPivot(tile(tiles, k, k));
      atomic.store<i32>(progress, bad ? -1 : <i32>(k + 1));
    }
    barrier(threads);
    if (atomic.load<i32>(progress) < 0) return k + 1;
    for (let i = thread; i < size; i += threads) if (i !== k) panel(tiles, i, k);
    barrier(threads);
    // The longest rows first, so that no thread is left with one at the end.
    for (;;) {
      const next = <u32>atomic.add<i32>(sync + 8, 1);
      if (next >= size) break;
      const i = size - 1 - next;
      if (i === k) sweepPivotRow(tiles, k);
      else sweepRow(tiles, i, k);
    }
    barrier(threads);
  }
  return 0;
}

/** pivot = at⁻¹ by unblocked sweeps in f64. False when a pivot is not positive. */
function invertPivot(at: usize): bool {
  const scratch = pivot + TILE;
  for (let e: u32 = 0; e < B * B; e++) store<f64>(scratch + (e << 3), load<f32>(at + (e << 2)));
  for (let k: u32 = 0; k < B; k++) {
    const d = load<f64>(scratch + (((k << 6) + k) << 3));
    if (!(d > 0)) return false;
    const inverse = 1 / d;
    for (let i: u32 = 0; i < B; i++) {
      if (i === k) continue;
      const f = load<f64>(scratch + (((i << 6) + k) << 3)) * inverse;
      for (let j: u32 = 0; j < B; j++) {
        if (j === k) continue;
        const e = scratch + (((i << 6) + j) << 3);
        store<f64>(e, load<f64>(e) - f * load<f64>(scratch + (((k << 6) + j) << 3)));
      }
    }
    for (let i: u32 = 0; i < B; i++) {
      const down = scratch + (((i << 6) + k) << 3);
      const across = scratch + (((k << 6) + i) << 3);
      store<f64>(down, load<f64>(down) * inverse);
      if (i !== k) store<f64>(across, load<f64>(across) * inverse);
    }
    store<f64>(scratch + (((k << 6) + k) << 3), -inverse);
  }
  for (let e: u32 = 0; e < B * B; e++)
    store<f32>(pivot + (e << 2), <f32>-load<f64>(scratch + (e << 3)));
  return true;
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

/** Row k: the tiles left of the diagonal are the transposes of W, the diagonal is -A_kk⁻¹. */
function sweepPivotRow(tiles: usize, k: u32): void {
  for (let j: u32 = 0; j < k; j++) transpose(tile(tiles, k, j), panelW + <usize>j * TILE);
  const diagonal = tile(tiles, k, k);
  for (let e: usize = 0; e < TILE; e += 16)
    v128.store(diagonal + e, f32x4.neg(v128.load(pivot + e)));
}

/**
 * One tile row of the product -S C of two symmetric matrices into `out`, as `size` tiles.
 * @param work scratch of this thread: size + 1 tiles
 */
export function productRow(s: usize, c: usize, i: u32, out: usize, work: usize): void {
  const turned = work + <usize>size * TILE;
  for (let k: u32 = 0; k < size; k++) copyTile(work + <usize>k * TILE, s, i, k);
  memory.fill(out, 0, <usize>size * TILE);
  for (let k: u32 = 0; k < size; k++) {
    const w = work + <usize>k * TILE;
    for (let j: u32 = 0; j < size; j++) {
      let v = turned;
      if (k >= j) v = tile(c, k, j);
      else transpose(turned, tile(c, j, k));
      subtractProduct(out + <usize>j * TILE, w, v);
    }
  }
}

/** Copies tile (i, j) of a symmetric matrix, whichever side of the diagonal it is on. */
function copyTile(to: usize, tiles: usize, i: u32, j: u32): void {
  if (i >= j) memory.copy(to, tile(tiles, i, j), TILE);
  else transpose(to, tile(tiles, j, i));
}

function transpose(to: usize, from: usize): void {
  for (let r: u32 = 0; r < B; r++)
    for (let c: u32 = 0; c < B; c++)
      store<f32>(to + (((c << 6) + r) << 2), load<f32>(from + (((r << 6) + c) << 2)));
}

/** c -= w v for 64 x 64 row-major tiles: four rows by eight columns at a time in registers. */
function subtractProduct(c: usize, w: usize, v: usize): void {
  for (let r: usize = 0; r < 64; r += 4) {
    const w0 = w + (r << 8);
    for (let col: usize = 0; col < 256; col += 32) {
      const out = c + (r << 8) + col;
      let a0 = v128.load(out, 0),
        b0 = v128.load(out, 16);
      let a1 = v128.load(out, 256),
        b1 = v128.load(out, 272);
      let a2 = v128.load(out, 512),
        b2 = v128.load(out, 528);
      let a3 = v128.load(out, 768),
        b3 = v128.load(out, 784);
      let from = v + col;
      const end = w0 + 256;
      for (let at = w0; at < end; at += 4, from += 256) {
        const x = v128.load(from);
        const y = v128.load(from, 16);
        let s = v128.load_splat<f32>(at);
        a0 = f32x4.sub(a0, f32x4.mul(s, x));
        b0 = f32x4.sub(b0, f32x4.mul(s, y));
        s = v128.load_splat<f32>(at, 256);
        a1 = f32x4.sub(a1, f32x4.mul(s, x));
        b1 = f32x4.sub(b1, f32x4.mul(s, y));
        s = v128.load_splat<f32>(at, 512);
        a2 = f32x4.sub(a2, f32x4.mul(s, x));
        b2 = f32x4.sub(b2, f32x4.mul(s, y));
        s = v128.load_splat<f32>(at, 768);
        a3 = f32x4.sub(a3, f32x4.mul(s, x));
        b3 = f32x4.sub(b3, f32x4.mul(s, y));
      }
      v128.store(out, a0, 0);
      v128.store(out, b0, 16);
      v128.store(out, a1, 256);
      v128.store(out, b1, 272);
      v128.store(out, a2, 512);
      v128.store(out, b2, 528);
      v128.store(out, a3, 768);
      v128.store(out, b3, 784);
    }
  }
}
