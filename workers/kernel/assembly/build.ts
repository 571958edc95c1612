import {
  BLOCK,
  CODES,
  codes,
  columns,
  denseColumns,
  groupEnds,
  movies,
  output,
  paddedUsers,
  postings,
  postingsBytes,
  ratings,
  rowScale,
  starts,
  users,
} from './memory';

/**
 * Builds the postings from the rows that the host filled in, and writes each row's squared norm to output: f64[users].
 * @returns -1, or the first row that is not as it must be: starts rising from 0 to `ratings`, columns rising and
 * below `movies`, codes 1..10. Nothing is built then.
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

/**
 * Counts the ratings of each movie and code into groupEnds, checking the rows. Halves its work, as fillBlocks does:
 * a browser begins with unoptimised code, and swaps in the optimised only when the function is called again.
 */
function countRows(from: usize, to: usize): i32 {
  if (to - from > BLOCK) {
    const middle = (from + to) >> 1;
    const fault = countRows(from, middle);
    return fault >= 0 ? fault : countRows(middle, to);
  }
  let at: usize = 0;
  if (from > 0) at = load<u32>(starts + (from << 2));
  for (let user = from; user < to; user++) {
    const rowStart: usize = load<u32>(starts + (user << 2));
    const rowEnd: usize = load<u32>(starts + (user << 2), 4);
    if (rowStart !== at || rowEnd < at || rowEnd > ratings) return <i32>user;
    let least: usize = 0;
    let norm: usize = 0;
    for (; at < rowEnd; at++) {
      const movie: usize = load<u16>(columns + (at << 1));
      const code: usize = load<u8>(codes + at);
      if (movie < least || movie >= movies || code - 1 > 9) return <i32>user;
      least = movie + 1;
      norm += code * code;
      const group = groupEnds + ((movie * CODES + code) << 2);
      store<u32>(group, load<u32>(group) + 1);
    }
    store<f64>(output + (user << 3), norm);
  }
  return -1;
}

/**
 * Gives each movie its place: a dense column if more than `threshold` users rated it, else postings.
 * groupEnds then hold where each group begins, and move to its end while it is filled.
 * @returns false if that does not fit; nothing has changed then.
 */
function placeMovies(threshold: usize): bool {
  const columnBytes = paddedUsers >> 1;
  let dense: usize = 0;
  let sparse: usize = 0;
  for (let movie: usize = 0; movie < movies; movie++) {
    const count = ratingsOf(movie);
    if (count > threshold) dense++;
    else sparse += count << 1;
  }
  if (dense * columnBytes + sparse > postingsBytes) return false;
  let denseAt = postings;
  let sparseAt = postings + dense * columnBytes;
  for (let movie: usize = 0; movie < movies; movie++) {
    if (ratingsOf(movie) > threshold) {
      store<u32>(denseColumns + (movie << 2), denseAt);
      denseAt += columnBytes;
      memory.fill(groupEnds + ((movie * CODES) << 2), 0, CODES << 2);
    } else {
      sparseAt = placeGroups(movie, sparseAt);
    }
  }
  return true;
}

function ratingsOf(movie: usize): usize {
  let count: usize = 0;
  for (let code: usize = 1; code <= 10; code++) {
    count += load<u32>(groupEnds + ((movie * CODES + code) << 2));
  }
  return count;
}

function placeGroups(movie: usize, start: usize): usize {
  let at = start;
  for (let code: usize = 0; code <= 10; code++) {
    const group = groupEnds + ((movie * CODES + code) << 2);
    const count = load<u32>(group);
    store<u32>(group, at);
    at += count << 1;
  }
  return at;
}

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
 * Files the ratings of a block of users. Dense columns have no groups, so the 64 bytes that theirs would take hold
 * the block's part of the column while it is filled: writing straight to the columns would touch another page of memory for each rating.
 */
function fillBlock(from: usize, to: usize): void {
  let at: usize = load<u32>(starts + (from << 2));
  for (let user = from; user < to; user++) {
    const rowEnd: usize = load<u32>(starts + (user << 2), 4);
    const byteInBlock = (((user - from) >> 5) << 4) | (user & 15);
    const shift = (user & 16) >> 2;
    for (; at < rowEnd; at++) {
      const movie: usize = load<u16>(columns + (at << 1));
      const code: usize = load<u8>(codes + at);
      const groups = groupEnds + ((movie * CODES) << 2);
      if (load<u32>(denseColumns + (movie << 2))) {
        const byte = groups + byteInBlock;
        store<u8>(byte, load<u8>(byte) | (code << shift));
      } else {
        const group = groups + (code << 2);
        const end: usize = load<u32>(group);
        store<u16>(end, user);
        store<u32>(group, end + 2);
      }
    }
  }
  for (let movie: usize = 0; movie < movies; movie++) {
    const column: usize = load<u32>(denseColumns + (movie << 2));
    if (!column) continue;
    const filled = groupEnds + ((movie * CODES) << 2);
    memory.copy(column + (from >> 1), filled, BLOCK >> 1);
    memory.fill(filled, 0, BLOCK >> 1);
  }
}
