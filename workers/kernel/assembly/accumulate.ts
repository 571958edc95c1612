import { addColumn, finishColumns } from './dense';
import {
  CODES,
  denseColumns,
  groupEnds,
  inputIds,
  inputTables,
  MAX_CODE,
  narrowSums,
  paddedUsers,
  wideSums,
} from './memory';

/** Whether the inner products are in wideSums instead of narrowSums. */
export let wide: bool = false;

/**
 * Adds up, for every user, the entries of the first `count` tables (i16[16]) for the user's codes of those movies: the
 * inner products of all rows with the query. The sums have 16 bits, and are moved to 32 bits before they could overflow.
 */
export function accumulate(count: usize): void {
  wide = false;
  memory.fill(narrowSums, 0, paddedUsers << 1);
  let lowest: i32 = 0;
  let highest: i32 = 0;
  for (let j: usize = 0; j < count; j++) {
    const table = inputTables + ((j * CODES) << 1);
    const least = leastEntry(table);
    const most = greatestEntry(table);
    if (lowest + least < i16.MIN_VALUE || highest + most > i16.MAX_VALUE) {
      widen();
      lowest = 0;
      highest = 0;
    }
    lowest += least;
    highest += most;
    const movie: usize = load<u32>(inputIds + (j << 2));
    const column: usize = load<u32>(denseColumns + (movie << 2));
    if (column) addColumn(column, table);
    else addPostings(movie, table);
  }
  if (wide) widen();
  else finishColumns();
}

/** Moves the 16-bit sums into the 32-bit ones. */
function widen(): void {
  finishColumns();
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

function leastEntry(table: usize): i32 {
  let least: i32 = 0;
  for (let code: usize = 1; code <= MAX_CODE; code++) least = min(least, entry(table, code));
  return least;
}

function greatestEntry(table: usize): i32 {
  let greatest: i32 = 0;
  for (let code: usize = 1; code <= MAX_CODE; code++) greatest = max(greatest, entry(table, code));
  return greatest;
}

function entry(table: usize, code: usize): i32 {
  return load<i16>(table + (code << 1));
}

/** Adds to narrowSums the entries of `table` (i16[16]) for the codes of all users who rated a movie that has postings. */
function addPostings(movie: usize, table: usize): void {
  const groups = groupEnds + ((movie * CODES) << 2);
  const sums = narrowSums;
  let at: usize = load<u32>(groups);
  for (let code: usize = 1; code <= MAX_CODE; code++) {
    const end: usize = load<u32>(groups + (code << 2));
    const value = entry(table, code);
    for (; at + 8 <= end; at += 8) {
      const four = load<u64>(at);
      addTo(sums + ((<usize>four & 0xffff) << 1), value);
      addTo(sums + ((<usize>(four >> 16) & 0xffff) << 1), value);
      addTo(sums + ((<usize>(four >> 32) & 0xffff) << 1), value);
      addTo(sums + ((<usize>(four >> 48)) << 1), value);
    }
    for (; at < end; at += 2) {
      const user: usize = load<u16>(at);
      addTo(sums + (user << 1), value);
    }
  }
}

function addTo(sum: usize, value: i32): void {
  const before: i32 = load<i16>(sum);
  store<i16>(sum, before + value);
}
