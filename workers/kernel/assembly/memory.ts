/**
 * Memory layout of the index. The host allocates as many bytes as `bytesFor` returns; memory never grows, so the host's views stay valid.
 * All areas start on a cache line; sizes are in bytes.
 */

/**
 * Users per block: 64 bytes of a dense column, 4 bits per user. Of each 32 users, the first 16 have the low halves of
 * 16 bytes and the others the high halves.
 */
export const BLOCK: usize = 128;
/** A movie has a group of postings for each of the 16 values of a code of 4 bits, 10 of them in use. */
export const CODES: usize = 16;
/** The code of 5 stars; half a star is 1. */
export const MAX_CODE: usize = 10;
/** Number of user classes. The search derives its threshold from the best user of each class. A power of two, a few times the usual k. */
export const CLASSES: usize = 1024;
/** Extra bytes for dense columns, which may take more memory than their postings would. */
const SLACK: usize = 1 << 20;

export let users: usize = 0;
export let movies: usize = 0;
export let ratings: usize = 0;
/** Users rounded up to whole blocks. */
export let paddedUsers: usize = 0;

/** Filled by the host: the rating matrix as compressed sparse rows. */
export let starts: usize = 0; // u32[users + 1]
export let columns: usize = 0; // u16[ratings]
export let codes: usize = 0; // u8[ratings]

/** The same ratings by movie: dense 4-bit columns, and user ids (u16) grouped by movie and code. */
export let postings: usize = 0;
export let postingsBytes: usize = 0;
/** u32[movies * 16]: where each group of postings ends; the group before it, or code 0, is where it starts. */
export let groupEnds: usize = 0;
/** u32[movies]: the dense column of a movie, 0 if it has postings instead. */
export let denseColumns: usize = 0;
/** u8[movies][BLOCK / 2], zero except while the postings are built: the block of each dense column that is being filled. */
export let columnBlocks: usize = 0;

/** i16[paddedUsers]: the inner products so far; i32[paddedUsers]: what was moved out of them before they could overflow. */
export let narrowSums: usize = 0;
export let wideSums: usize = 0;
/** u32[paddedUsers], in the memory of the wide sums: 1 + the position of a user among those asked for, else 0. */
export let places: usize = 0;
/** i16[16] of zeros. */
export let zeroTable: usize = 0;
/** f64[paddedUsers], filled by the host; the kernel puts NaN behind the last user. */
export let rowScale: usize = 0;
/** f32[paddedUsers], and the highest of each class: f32[CLASSES]. */
export let scores: usize = 0;
export let classMaxima: usize = 0;
/** u64[max(paddedUsers, CLASSES)]: see rank.ts. */
export let rankingKeys: usize = 0;

/** Filled by the host: u32 ids with 16 i16 (search) or i32 (scoreMovies) table entries each, or f32[movies] weights, or u32 movies. */
export let inputIds: usize = 0;
export let inputTables: usize = 0;
/** The answer of a call; valid until the next call. */
export let output: usize = 0;

let end: usize = 0;

function take(bytes: usize): usize {
  const at = end;
  end = (at + bytes + 63) & ~63;
  return at;
}

/** Lays out the memory of an index. @returns how many bytes it takes */
export function bytesFor(userCount: usize, movieCount: usize, ratingCount: usize): usize {
  users = userCount;
  movies = movieCount;
  ratings = ratingCount;
  paddedUsers = (userCount + BLOCK - 1) & ~(BLOCK - 1);
  end = (__heap_base + 63) & ~63;
  starts = take((users + 1) << 2);
  columns = take(ratings << 1);
  codes = take(ratings);
  postingsBytes = (ratings << 1) + SLACK;
  postings = take(postingsBytes);
  groupEnds = take((movies * CODES) << 2);
  denseColumns = take(movies << 2);
  columnBlocks = take(movies * (BLOCK >> 1));
  narrowSums = take(paddedUsers << 1);
  wideSums = take(paddedUsers << 2);
  places = wideSums;
  zeroTable = take(CODES << 1);
  rowScale = take(paddedUsers << 3);
  scores = take(paddedUsers << 2);
  classMaxima = take(CLASSES << 2);
  rankingKeys = take(max(paddedUsers, CLASSES) << 3);
  const inputs = max(users, movies);
  inputIds = take(inputs << 2);
  inputTables = take(max(users << 6, movies << 5));
  output = take(max(users << 3, movies << 2));
  return end;
}

/** Lays out the memory, which the host has made large enough and zeroed. */
export function reserve(userCount: usize, movieCount: usize, ratingCount: usize): void {
  bytesFor(userCount, movieCount, ratingCount);
  touch(starts, end);
}

/**
 * Writes to every page. The operating system provides a page when it is first written, which takes about as long as decoding. Done here,
 * it is finished when the last byte of the matrix arrives.
 */
function touch(from: usize, to: usize): void {
  for (let at = from; at < to; at += 4096) store<u8>(at, 0);
}
