import {
  CODES,
  denseColumns,
  groupEnds,
  inputIds,
  inputTables,
  narrowSums,
  paddedUsers,
  wideSums,
} from './memory';

const TABLE_BYTES: usize = CODES << 1;

/** Whether part of the inner products is in wideSums. */
export let wide: bool = false;

/**
 * Adds up, for every user, the entries that the first `count` tables have for the user's codes of those movies:
 * the inner products of all rows with the query. 16-bit sums, moved to 32 bits before they could overflow.
 */
export function accumulate(count: usize): void {
  wide = false;
  memory.fill(narrowSums, 0, paddedUsers << 1);
  let least: i32 = 0;
  let most: i32 = 0;
  let pending: usize = 0;
  let pendingTable: usize = 0;
  for (let j: usize = 0; j < count; j++) {
    const table = inputTables + j * TABLE_BYTES;
    const low = tableMin(table);
    const high = tableMax(table);
    if (least + low < i16.MIN_VALUE || most + high > i16.MAX_VALUE) {
      if (pending) addColumn(pending, pendingTable);
      pending = 0;
      widen();
      least = 0;
      most = 0;
    }
    least += low;
    most += high;
    const movie = load<u32>(inputIds + (j << 2));
    const column = load<u32>(denseColumns + (movie << 2));
    if (!column) addPostings(movie, table);
    else if (pending) {
      addTwoColumns(pending, pendingTable, column, table);
      pending = 0;
    } else {
      pending = column;
      pendingTable = table;
    }
  }
  if (pending) addColumn(pending, pendingTable);
  if (wide) widen();
}

/** Moves the 16-bit sums into the 32-bit ones. */
function widen(): void {
  if (!wide) memory.fill(wideSums, 0, paddedUsers << 2);
  wide = true;
  const bytes = paddedUsers << 1;
  for (let at: usize = 0; at < bytes; at += 16) {
    const sums = v128.load(narrowSums + at);
    const out = wideSums + (at << 1);
    v128.store(out, i32x4.add(v128.load(out), i32x4.extend_low_i16x8_s(sums)));
    v128.store(out, i32x4.add(v128.load(out, 16), i32x4.extend_high_i16x8_s(sums)), 16);
  }
  memory.fill(narrowSums, 0, bytes);
}

function tableMin(table: usize): i32 {
  let least: i32 = 0;
  for (let code: usize = 1; code <= 10; code++)
    least = min(least, <i32>load<i16>(table + (code << 1)));
  return least;
}

function tableMax(table: usize): i32 {
  let most: i32 = 0;
  for (let code: usize = 1; code <= 10; code++)
    most = max(most, <i32>load<i16>(table + (code << 1)));
  return most;
}

function addPostings(movie: usize, table: usize): void {
  const groups = groupEnds + ((movie * CODES) << 2);
  const sums = narrowSums;
  let at = load<u32>(groups);
  for (let code: usize = 1; code <= 10; code++) {
    const end = load<u32>(groups + (code << 2));
    const value = <i32>load<i16>(table + (code << 1));
    for (; at + 8 <= end; at += 8) {
      const four = load<u64>(at);
      addTo(sums + ((<usize>four & 0xffff) << 1), value);
      addTo(sums + ((<usize>(four >> 16) & 0xffff) << 1), value);
      addTo(sums + ((<usize>(four >> 32) & 0xffff) << 1), value);
      addTo(sums + ((<usize>(four >> 48)) << 1), value);
    }
    for (; at < end; at += 2) addTo(sums + (load<u16>(at) << 1), value);
  }
}

function addTo(sum: usize, value: i32): void {
  store<i16>(sum, <i32>load<i16>(sum) + value);
}

/** The low and the high bytes of a table's 16 entries, each as a vector to look up with swizzle. */
function lowBytes(table: usize): v128 {
  return i8x16.shuffle(
    v128.load(table),
    v128.load(table, 16),
    0,
    2,
    4,
    6,
    8,
    10,
    12,
    14,
    16,
    18,
    20,
    22,
    24,
    26,
    28,
    30,
  );
}

function highBytes(table: usize): v128 {
  return i8x16.shuffle(
    v128.load(table),
    v128.load(table, 16),
    1,
    3,
    5,
    7,
    9,
    11,
    13,
    15,
    17,
    19,
    21,
    23,
    25,
    27,
    29,
    31,
  );
}

function zipLow(a: v128, b: v128): v128 {
  return i8x16.shuffle(a, b, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
}

function zipHigh(a: v128, b: v128): v128 {
  return i8x16.shuffle(a, b, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31);
}

function addColumn(column: usize, table: usize): void {
  const low = lowBytes(table);
  const high = highBytes(table);
  const nibble = i8x16.splat(15);
  const bytes = paddedUsers >> 1;
  for (let at: usize = 0; at < bytes; at += 16) {
    const pairs = v128.load(column + at);
    const first = v128.and(pairs, nibble);
    const second = i8x16.shr_u(pairs, 4);
    const sums = narrowSums + (at << 2);
    const a = i8x16.swizzle(low, first);
    const b = i8x16.swizzle(high, first);
    const c = i8x16.swizzle(low, second);
    const d = i8x16.swizzle(high, second);
    v128.store(sums, i16x8.add(v128.load(sums), zipLow(a, b)));
    v128.store(sums, i16x8.add(v128.load(sums, 16), zipHigh(a, b)), 16);
    v128.store(sums, i16x8.add(v128.load(sums, 32), zipLow(c, d)), 32);
    v128.store(sums, i16x8.add(v128.load(sums, 48), zipHigh(c, d)), 48);
  }
}

function addTwoColumns(columnA: usize, tableA: usize, columnB: usize, tableB: usize): void {
  const lowA = lowBytes(tableA);
  const highA = highBytes(tableA);
  const lowB = lowBytes(tableB);
  const highB = highBytes(tableB);
  const nibble = i8x16.splat(15);
  const bytes = paddedUsers >> 1;
  for (let at: usize = 0; at < bytes; at += 16) {
    const pairsA = v128.load(columnA + at);
    const pairsB = v128.load(columnB + at);
    const sums = narrowSums + (at << 2);
    let indexA = v128.and(pairsA, nibble);
    let indexB = v128.and(pairsB, nibble);
    let a = i8x16.swizzle(lowA, indexA);
    let b = i8x16.swizzle(highA, indexA);
    let c = i8x16.swizzle(lowB, indexB);
    let d = i8x16.swizzle(highB, indexB);
    v128.store(sums, i16x8.add(v128.load(sums), i16x8.add(zipLow(a, b), zipLow(c, d))));
    v128.store(sums, i16x8.add(v128.load(sums, 16), i16x8.add(zipHigh(a, b), zipHigh(c, d))), 16);
    indexA = i8x16.shr_u(pairsA, 4);
    indexB = i8x16.shr_u(pairsB, 4);
    a = i8x16.swizzle(lowA, indexA);
    b = i8x16.swizzle(highA, indexA);
    c = i8x16.swizzle(lowB, indexB);
    d = i8x16.swizzle(highB, indexB);
    v128.store(sums, i16x8.add(v128.load(sums, 32), i16x8.add(zipLow(a, b), zipLow(c, d))), 32);
    v128.store(sums, i16x8.add(v128.load(sums, 48), i16x8.add(zipHigh(a, b), zipHigh(c, d))), 48);
  }
}
