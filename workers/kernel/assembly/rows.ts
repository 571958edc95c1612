import {
  BLOCK,
  codes,
  columns,
  denseColumns,
  inputIds,
  inputTables,
  movies,
  output,
  starts,
  users,
} from './memory';

/**
 * Sums, for each movie, what the first `count` tables (i32[16] each) say for the codes that the input rows gave it.
 * Output: i32[movies]. Integers, so that a sum is exact and can be taken apart again.
 */
export function scoreMovies(count: usize): void {
  const sums = output;
  memory.fill(sums, 0, movies << 2);
  for (let j: usize = 0; j < count; j++) {
    const row = load<u32>(inputIds + (j << 2));
    const table = inputTables + (j << 6);
    let at: usize = load<u32>(starts + (row << 2));
    const end = load<u32>(starts + (row << 2), 4);
    for (; at + 4 <= end; at += 4) {
      const four = load<u64>(columns + (at << 1));
      const marks: usize = load<u32>(codes + at);
      addTo(sums + ((<usize>four & 0xffff) << 2), table + ((marks & 15) << 2));
      addTo(sums + ((<usize>(four >> 16) & 0xffff) << 2), table + (((marks >> 8) & 15) << 2));
      addTo(sums + ((<usize>(four >> 32) & 0xffff) << 2), table + (((marks >> 16) & 15) << 2));
      addTo(sums + ((<usize>(four >> 48)) << 2), table + ((marks >> 24) << 2));
    }
    for (; at < end; at++) {
      const movie: usize = load<u16>(columns + (at << 1));
      const code: usize = load<u8>(codes + at);
      addTo(sums + (movie << 2), table + (code << 2));
    }
  }
}

function addTo(sum: usize, value: usize): void {
  store<i32>(sum, load<i32>(sum) + load<i32>(value));
}

/** How each of the first `count` input rows rated `movie`, 0 if not. Output: u8[count]. */
export function codesOf(count: usize, movie: usize): void {
  const column = load<u32>(denseColumns + (movie << 2));
  for (let j: usize = 0; j < count; j++) {
    const row = load<u32>(inputIds + (j << 2));
    store<u8>(output + j, column ? denseCode(column, row) : sparseCode(row, movie));
  }
}

function denseCode(column: usize, row: usize): usize {
  const pair: usize = load<u8>(column + (((row >> 5) << 4) | (row & 15)));
  return (pair >> ((row & 16) >> 2)) & 15;
}

function sparseCode(row: usize, movie: usize): usize {
  let low: usize = load<u32>(starts + (row << 2));
  let high: usize = load<u32>(starts + (row << 2), 4);
  while (low < high) {
    const middle = (low + high) >> 1;
    const found = load<u16>(columns + (middle << 1));
    if (found === movie) return load<u8>(codes + middle);
    if (found < movie) low = middle + 1;
    else high = middle;
  }
  return 0;
}

/** Each row's sum of weight times code squared, with the weights f32[movies] in inputTables. Output: f64[users]. */
export function squaredNorms(): void {
  sumSquares(0, users);
}

/** Halves its work for the reason that build.ts gives. */
function sumSquares(from: usize, to: usize): void {
  if (to - from > BLOCK) {
    const middle = (from + to) >> 1;
    sumSquares(from, middle);
    sumSquares(middle, to);
    return;
  }
  let at: usize = load<u32>(starts + (from << 2));
  for (let user = from; user < to; user++) {
    const end: usize = load<u32>(starts + (user << 2), 4);
    let sum: f64 = 0;
    for (; at < end; at++) {
      const movie: usize = load<u16>(columns + (at << 1));
      const code: u32 = load<u8>(codes + at);
      sum += <f64>load<f32>(inputTables + (movie << 2)) * <f64>(code * code);
    }
    store<f64>(output + (user << 3), sum);
  }
}
