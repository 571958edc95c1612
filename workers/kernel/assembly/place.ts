import {
  CODES,
  denseColumns,
  groupEnds,
  MAX_CODE,
  movies,
  paddedUsers,
  postings,
  postingsBytes,
} from './memory';

/**
 * Assigns each movie its storage in the postings: a dense column if more than `threshold` users rated it, else a list of users for each
 * code. groupEnds, which hold the counts, then hold where each list begins; they move to its end while it is filled.
 * @returns false if that does not fit, in which case nothing has changed.
 */
export function placeMovies(threshold: usize): bool {
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
    } else {
      sparseAt = placeGroups(movie, sparseAt);
    }
  }
  return true;
}

function ratingsOf(movie: usize): usize {
  let count: usize = 0;
  for (let code: usize = 1; code <= MAX_CODE; code++) {
    count += load<u32>(groupEnds + ((movie * CODES + code) << 2));
  }
  return count;
}

function placeGroups(movie: usize, start: usize): usize {
  let at = start;
  for (let code: usize = 0; code <= MAX_CODE; code++) {
    const group = groupEnds + ((movie * CODES + code) << 2);
    const count = load<u32>(group);
    store<u32>(group, at);
    at += count << 1;
  }
  return at;
}
