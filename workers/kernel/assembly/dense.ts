import { narrowSums, paddedUsers, zeroTable } from './memory';

/** A column to be added together with the next one, in one pass over the sums. 0 if there is none. */
let waiting: usize = 0;
let waitingTable: usize = 0;

/** Adds to narrowSums the entries of `table` (i16[16]) for every user's code in a dense column: now, or together with the next column. */
export function addColumn(column: usize, table: usize): void {
  if (waiting) {
    addTwoColumns(waiting, waitingTable, column, table);
    waiting = 0;
  } else {
    waiting = column;
    waitingTable = table;
  }
}

/** Adds the column that has not been added yet, if any. */
export function finishColumns(): void {
  if (waiting) addColumn(waiting, zeroTable);
}

/** Sixteen codes at a time are looked up by swizzle, once for the low and once for the high bytes of the entries. */
function addTwoColumns(columnA: usize, tableA: usize, columnB: usize, tableB: usize): void {
  const lowA = lowBytes(tableA);
  const highA = highBytes(tableA);
  const lowB = lowBytes(tableB);
  const highB = highBytes(tableB);
  const half = i8x16.splat(15);
  const bytes = paddedUsers >> 1;
  for (let at: usize = 0; at < bytes; at += 16) {
    const bytesA = v128.load(columnA + at);
    const bytesB = v128.load(columnB + at);
    const sums = narrowSums + (at << 2);
    let codesA = v128.and(bytesA, half);
    let codesB = v128.and(bytesB, half);
    let a = i8x16.swizzle(lowA, codesA);
    let b = i8x16.swizzle(highA, codesA);
    let c = i8x16.swizzle(lowB, codesB);
    let d = i8x16.swizzle(highB, codesB);
    v128.store(sums, i16x8.add(v128.load(sums), i16x8.add(zipLow(a, b), zipLow(c, d))));
    v128.store(sums, i16x8.add(v128.load(sums, 16), i16x8.add(zipHigh(a, b), zipHigh(c, d))), 16);
    codesA = i8x16.shr_u(bytesA, 4);
    codesB = i8x16.shr_u(bytesB, 4);
    a = i8x16.swizzle(lowA, codesA);
    b = i8x16.swizzle(highA, codesA);
    c = i8x16.swizzle(lowB, codesB);
    d = i8x16.swizzle(highB, codesB);
    v128.store(sums, i16x8.add(v128.load(sums, 32), i16x8.add(zipLow(a, b), zipLow(c, d))), 32);
    v128.store(sums, i16x8.add(v128.load(sums, 48), i16x8.add(zipHigh(a, b), zipHigh(c, d))), 48);
  }
}

function lowBytes(table: usize): v128 {
  const low = i16x8.splat(0xff);
  return i8x16.narrow_i16x8_u(v128.and(v128.load(table), low), v128.and(v128.load(table, 16), low));
}

function highBytes(table: usize): v128 {
  return i8x16.narrow_i16x8_u(
    i16x8.shr_u(v128.load(table), 8),
    i16x8.shr_u(v128.load(table, 16), 8),
  );
}

function zipLow(a: v128, b: v128): v128 {
  return i8x16.shuffle(a, b, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
}

function zipHigh(a: v128, b: v128): v128 {
  return i8x16.shuffle(a, b, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31);
}
