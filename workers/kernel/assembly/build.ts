import { countRows } from './count';
import {
  BLOCK,
  CODES,
  codes,
  columnBlocks,
  columns,
  denseColumns,
  groupEnds,
  movies,
  paddedUsers,
  ratings,
  rowScale,
  starts,
  users,
} from './memory';
import { placeMovies } from './place';

/**
 * Builds the postings from the rows that the host filled in, and writes each row's squared norm to output: f64[users].
 * @returns -1, or the first invalid row, in which case nothing is built. In valid rows starts rise from 0 to `ratings`, columns rise and
 * are below `movies`, and codes are 1..10.
 */
export function build(): i32 {
  memory.fill(groupEnds, 0, (movies * CODES) << 2);
  const fault = countRows(0, users);
  if (fault >= 0) return fault;
  if (<usize>load<u32>(starts + (users << 2)) !== ratings) return <i32>users - 1;
  // A dense column of more than 1/8 of the users is read faster than its postings; of more than 1/4 it is smaller too.
  if (!placeMovies(paddedUsers >> 3)) placeMovies(paddedUsers >> 2);
  fillBlocks(0, paddedUsers / BLOCK);
  for (let user = users; user < paddedUsers; user++) store<f64>(rowScale + (user << 3), NaN);
  return -1;
}

/** Recurses on the halves of its range, for the reason given in count.ts. */
function fillBlocks(from: usize, to: usize): void {
  if (to - from > 1) {
    const middle = (from + to) >> 1;
    fillBlocks(from, middle);
    fillBlocks(middle, to);
  } else if (from < to) {
    fillBlock(from * BLOCK, min(users, to * BLOCK));
  }
}

/**
 * Files the ratings of a block of users. Their codes in dense columns are collected in columnBlocks first: if they were written straight
 * to the columns, each rating would touch another page of memory.
 */
function fillBlock(from: usize, to: usize): void {
  let at: usize = load<u32>(starts + (from << 2));
  for (let user = from; user < to; user++) {
    const rowEnd: usize = load<u32>(starts + (user << 2), 4);
    for (; at < rowEnd; at++) {
      const movie: usize = load<u16>(columns + (at << 1));
      const code: usize = load<u8>(codes + at);
      if (load<u32>(denseColumns + (movie << 2))) collect(movie, user - from, code);
      else append(movie, user, code);
    }
  }
  copyBlocks(from);
}

/** Bytes of a block of users in a dense column: 4 bits per user. */
const BLOCK_BYTES: usize = BLOCK >> 1;

/** Puts a code into the movie's part of the block, in the layout of memory.ts. */
function collect(movie: usize, userInBlock: usize, code: usize): void {
  const byte =
    columnBlocks + movie * BLOCK_BYTES + (((userInBlock >> 5) << 4) | (userInBlock & 15));
  store<u8>(byte, load<u8>(byte) | (code << ((userInBlock & 16) >> 2)));
}

/** Adds a user to the movie's list for the code. */
function append(movie: usize, user: usize, code: usize): void {
  const group = groupEnds + ((movie * CODES + code) << 2);
  const end: usize = load<u32>(group);
  store<u16>(end, user);
  store<u32>(group, end + 2);
}

/** Copies the block that begins with the user `from` to all dense columns, and clears it for the next. */
function copyBlocks(from: usize): void {
  for (let movie: usize = 0; movie < movies; movie++) {
    const column: usize = load<u32>(denseColumns + (movie << 2));
    if (!column) continue;
    const block = columnBlocks + movie * BLOCK_BYTES;
    memory.copy(column + (from >> 1), block, BLOCK_BYTES);
    memory.fill(block, 0, BLOCK_BYTES);
  }
}
