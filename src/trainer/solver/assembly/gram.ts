import { B, TILE, tile } from './memory';

/**
 * Adds x xᵀ of `rows` sparse rows, columns ascending, to one tile row, whose sums stay in a core's cache. The first columns are filled up
 * with zeros and take the fast way, 64 at a time; zeros change no sum.
 *
 * V8 optimises a function between two calls, never within one. So this must not be one call for all tile rows: that took eight times as
 * long.
 *
 * @param table 16 f32: the value of each rating code
 * @param full how many tile columns are filled up
 * @param work scratch memory of this thread, (128 + 64 * full) * 4 bytes: positions of a sparse row's entries within the tile row, their
 * values, and its filled-up columns
 */
export function gramRow(
  tiles: usize,
  i: u32,
  starts: usize,
  columns: usize,
  codes: usize,
  rowWeights: usize,
  rows: u32,
  table: usize,
  full: u32,
  work: usize,
): void {
  const inRow = work;
  const values = inRow + B * 4;
  const filled = values + B * 4;
  const tileRow = tile(tiles, i, 0);
  const filledTiles = min(full, i + 1);
  for (let u: u32 = 0; u < rows; u++) {
    const from = load<u32>(starts + ((<usize>u) << 2));
    const weight = load<f32>(rowWeights + ((<usize>u) << 2));
    if (weight === 0) continue;
    let end = load<u32>(starts + ((<usize>u) << 2), 4);
    const first = firstFrom(columns, from, end, i << 6);
    let count: usize = 0;
    for (let e = first; e < end; e++) {
      const column: u32 = load<u16>(columns + ((<usize>e) << 1));
      if (column >> 6 !== i) {
        end = e;
        break;
      }
      store<u32>(inRow + (count << 2), (column & 63) << 8);
      store<f32>(values + (count << 2), weight * valueAt(codes, e, table));
      count++;
    }
    if (count === 0) continue;

    memory.fill(filled, 0, (<usize>filledTiles) << 8);
    let e = from;
    for (; e < end; e++) {
      const column: u32 = load<u16>(columns + ((<usize>e) << 1));
      if (column >> 6 >= filledTiles) break;
      store<f32>(filled + ((<usize>column) << 2), valueAt(codes, e, table));
    }
    for (let a: usize = 0; a < count; a++) {
      const sums = tileRow + load<u32>(inRow + (a << 2));
      addFilled(sums, v128.load_splat<f32>(values + (a << 2)), filled, filledTiles);
    }

    for (; e < end; e++) {
      const column: u32 = load<u16>(columns + ((<usize>e) << 1));
      const other = valueAt(codes, e, table);
      const at = tileRow + <usize>(column >> 6) * TILE + <usize>((column & 63) << 2);
      for (let a: usize = 0; a < count; a++) {
        const sum = at + load<u32>(inRow + (a << 2));
        store<f32>(sum, load<f32>(sum) + other * load<f32>(values + (a << 2)));
      }
    }
  }
}

/** Adds `value` times the filled-up columns to one row of sums, which is in `count` tiles. */
function addFilled(sums: usize, value: v128, filled: usize, count: u32): void {
  let from = filled;
  for (let t: u32 = 0; t < count; t++) {
    const end = from + 256;
    for (let to = sums + <usize>t * TILE; from < end; to += 64, from += 64) {
      v128.store(to, f32x4.add(v128.load(to), f32x4.mul(value, v128.load(from))), 0);
      v128.store(to, f32x4.add(v128.load(to, 16), f32x4.mul(value, v128.load(from, 16))), 16);
      v128.store(to, f32x4.add(v128.load(to, 32), f32x4.mul(value, v128.load(from, 32))), 32);
      v128.store(to, f32x4.add(v128.load(to, 48), f32x4.mul(value, v128.load(from, 48))), 48);
    }
  }
}

function valueAt(codes: usize, e: u32, table: usize): f32 {
  const code: u32 = load<u8>(codes + <usize>e);
  return load<f32>(table + (code << 2));
}

/** The first of the entries from..end - 1 whose column is at least `column`. */
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
