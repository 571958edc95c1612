import {
  BLOCK,
  CODES,
  codes,
  columns,
  denseColumns,
  groupEnds,
  inputIds,
  inputTables,
  MAX_CODE,
  movies,
  output,
  paddedUsers,
  places,
  starts,
  users,
} from './memory';

/**
 * Sums, for each movie, the entries of the first `count` tables (i32[16] each) for the codes that the input rows gave it.
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

/**
 * How each of the first `count` input rows, none twice, rated each of `asked` movies (u32, in inputTables); 0 if not. Output: u8[asked *
 * count].
 * @returns false if a row occurs twice, in which case there is no output.
 */
export function codesOf(count: usize, asked: usize): bool {
  memory.fill(output, 0, asked * count);
  memory.fill(places, 0, paddedUsers << 2);
  for (let j: usize = 0; j < count; j++) {
    const place = places + (rowAt(j) << 2);
    if (load<u32>(place)) return false;
    store<u32>(place, j + 1);
  }
  for (let m: usize = 0; m < asked; m++) {
    const movie: usize = load<u32>(inputTables + (m << 2));
    const column: usize = load<u32>(denseColumns + (movie << 2));
    const to = output + m * count;
    if (column) codesInColumn(column, count, to);
    else codesInPostings(movie, to);
  }
  return true;
}

function rowAt(j: usize): usize {
  return load<u32>(inputIds + (j << 2));
}

function codesInColumn(column: usize, count: usize, to: usize): void {
  for (let j: usize = 0; j < count; j++) {
    const row = rowAt(j);
    const pair: usize = load<u8>(column + (((row >> 5) << 4) | (row & 15)));
    store<u8>(to + j, (pair >> ((row & 16) >> 2)) & 15);
  }
}

/** Goes through all users who rated the movie; few of them are among the input rows. */
function codesInPostings(movie: usize, to: usize): void {
  const groups = groupEnds + ((movie * CODES) << 2);
  let at: usize = load<u32>(groups);
  for (let code: usize = 1; code <= MAX_CODE; code++) {
    const end: usize = load<u32>(groups + (code << 2));
    for (; at < end; at += 2) {
      const place: usize = load<u32>(places + ((<usize>load<u16>(at)) << 2));
      if (place) store<u8>(to + place - 1, code);
    }
  }
}

/** Each row's sum of weight times code squared, with the weights f32[movies] in inputTables. Output: f64[users]. */
export function squaredNorms(): void {
  sumSquares(0, users);
}

/** Recurses on the halves of its range, for the reason given in count.ts. */
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
