import { B, TILE, tile } from './memory';
import { barrier, nextRow } from './threads';

/**
 * Adds x xᵀ of `rows` sparse rows, columns ascending, to the tiles: one tile row at a time, so that the sums stay in a core's cache.
 * @param table 16 f32: the value of each rating code
 * @param inRow scratch memory of this thread, 2 * 64 * 4 bytes: positions of a sparse row's entries within the tile row, and their values
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
  for (let row = nextRow(); row >= 0; row = nextRow()) {
    const i = <u32>row;
    const tileRow = tile(tiles, i, 0);
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
