/** A dense scan, for comparison: every row of an f32 matrix against the query, four numbers at a time. */

let rows: usize = 0;
let rowBytes: usize = 0;
let count: usize = 0;

/** f32[rows * columns], filled by the host. */
export let matrix: usize = 0;
/** f32[columns], filled by the host before each search. */
export let query: usize = 0;
/** Results of the last search: ids u32[k] and scores f32[k]. */
export let ids: usize = 0;
export let scores: usize = 0;

/**
 * Allocates memory for `rowCount` rows of `columns` numbers, a multiple of 16, and for answers of up to `k`.
 * @returns false if the host does not have that much.
 */
export function reserve(rowCount: usize, columns: usize, k: usize): bool {
  rows = rowCount;
  rowBytes = columns << 2;
  query = (__heap_base + 63) & ~63;
  ids = query + rowBytes;
  scores = (ids + ((k << 2) + 63)) & ~63;
  matrix = (scores + (k << 2) + 63) & ~63;
  const pages = <i32>((matrix + rows * rowBytes + 0xffff) >> 16);
  const missing = pages - memory.size();
  return missing <= 0 || memory.grow(missing) >= 0;
}

/** The `k` rows of the highest inner product with the query, best first, ties by lower row. @returns min(k, rows) */
export function search(k: usize): usize {
  count = 0;
  const limit = min(k, rows);
  let at = matrix;
  for (let row: usize = 0; row < rows; row++, at += rowBytes) offer(row, innerProduct(at), limit);
  return count;
}

function innerProduct(row: usize): f32 {
  let a = f32x4.splat(0);
  let b = f32x4.splat(0);
  let c = f32x4.splat(0);
  let d = f32x4.splat(0);
  const end = row + rowBytes;
  for (let other = query; row < end; row += 64, other += 64) {
    a = f32x4.add(a, f32x4.mul(v128.load(row), v128.load(other)));
    b = f32x4.add(b, f32x4.mul(v128.load(row, 16), v128.load(other, 16)));
    c = f32x4.add(c, f32x4.mul(v128.load(row, 32), v128.load(other, 32)));
    d = f32x4.add(d, f32x4.mul(v128.load(row, 48), v128.load(other, 48)));
  }
  const sums = f32x4.add(f32x4.add(a, b), f32x4.add(c, d));
  return (
    f32x4.extract_lane(sums, 0) +
    f32x4.extract_lane(sums, 1) +
    (f32x4.extract_lane(sums, 2) + f32x4.extract_lane(sums, 3))
  );
}

/** Inserts a row into the ordered results. Once they are full, few rows are good enough. */
function offer(row: usize, score: f32, limit: usize): void {
  if (count === limit && score <= load<f32>(scores + ((limit - 1) << 2))) return;
  let at = limit - 1;
  if (count < limit) at = count++;
  for (; at > 0; at--) {
    const before = load<f32>(scores + ((at - 1) << 2));
    if (before >= score) break;
    store<f32>(scores + (at << 2), before);
    store<u32>(ids + (at << 2), load<u32>(ids + ((at - 1) << 2)));
  }
  store<f32>(scores + (at << 2), score);
  store<u32>(ids + (at << 2), row);
}
