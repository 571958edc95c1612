import { BLOCK, CODES, codes, columns, groupEnds, movies, output, ratings, starts } from './memory';

/**
 * Counts the ratings of each movie and code into groupEnds, checks the rows, and writes each row's squared norm to output.
 *
 * It recurses on the halves of its range, because a browser starts with unoptimised code and switches to optimised code only at the next
 * call of a function.
 *
 * @returns -1, or the first row that is invalid as defined at `build`
 */
export function countRows(from: usize, to: usize): i32 {
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
