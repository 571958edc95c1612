import { figure, outOfRange } from './errors';
import { checkCount, checkSection, partTitle, readPart, type Sections, writePart } from './header';
import { checkDistinct, decodeDeltas, encodeDeltas, findDuplicate } from './ids';
import { MAX_CODE, MAX_ID, MAX_MOVIES, MAX_RATINGS, MAX_USERS, MIN_CODE } from './limits';
import { decodeRows, encodeRows } from './rows';
import type { RatingMatrix, RatingRows } from './types';

const WHAT = partTitle('ratings');

/** Rows, columns and entries of the rating matrix. */
export interface RatingCounts {
  readonly users: number;
  readonly movies: number;
  readonly ratings: number;
}

/**
 * The unpacked ratings part of FORMAT.md. The same matrix gives the same bytes.
 * @param movies number of columns.
 * @throws RangeError naming what is over its limit, out of order or out of range.
 */
export function encodeRatings(matrix: RatingMatrix, movies: number): Uint8Array {
  const { userIds, rows } = matrix;
  const users = userIds.length;
  const ratings = rows.movies.length;
  if (users > MAX_USERS) throw new RangeError(`${users} users are over ${MAX_USERS}.`);
  if (movies > MAX_MOVIES) throw new RangeError(`${movies} movies are over ${MAX_MOVIES}.`);
  if (ratings > MAX_RATINGS) throw new RangeError(`${ratings} ratings are over ${MAX_RATINGS}.`);
  if (rows.starts.length !== users + 1) {
    throw new RangeError(`${users} users have ${rows.starts.length} row starts, not one more.`);
  }
  if (rows.codes.length !== ratings) {
    throw new RangeError(`${ratings} ratings have ${rows.codes.length} codes.`);
  }
  const twice = findDuplicate(userIds);
  if (twice !== null) throw new RangeError(`userId ${twice} occurs twice.`);
  const packed = encodeRows(rows.starts, rows.movies, movies);
  return writePart(
    'ratings',
    [users, movies, ratings],
    [encodeDeltas(userIds), packed.lengths, packed.gaps, packed.wideGaps, encodeCodes(rows.codes)],
  );
}

/**
 * Reads the counts that tell how much to allocate for decodeRatings. Checks everything except the values.
 * @throws PackError
 */
export function readRatingsHeader(bytes: Uint8Array): RatingCounts {
  return readSections(bytes).counts;
}

/**
 * Unpacks a ratings part into the caller's arrays, which may be views on WebAssembly memory and may be longer than needed:
 * starts[0..users], movies[0..ratings - 1] and codes[0..ratings - 1] are written, nothing else.
 * @returns userId of each row.
 * @throws PackError if the part is invalid; the arrays may then be partly written.
 * @throws RangeError if an array is too short.
 */
export function decodeRatings(bytes: Uint8Array, rows: RatingRows): Uint32Array {
  const { counts, sections } = readSections(bytes);
  const [ids, lengths, gaps, wideGaps, codes] = sections;
  const { users, movies, ratings } = counts;
  if (
    rows.starts.length < users + 1 ||
    rows.movies.length < ratings ||
    rows.codes.length < ratings
  ) {
    throw new RangeError(
      `The arrays for ${users} users and ${ratings} ratings have ${rows.starts.length} starts, ${rows.movies.length} movies and ${rows.codes.length} codes.`,
    );
  }
  const userIds = decodeDeltas(ids, users, MAX_ID, WHAT, 'user ids');
  checkDistinct(userIds, WHAT, 'user ids');
  decodeRows({ lengths, gaps, wideGaps }, users, movies, rows.starts, rows.movies, WHAT);
  decodeCodes(codes, rows.codes, ratings);
  return userIds;
}

function readSections(bytes: Uint8Array): {
  counts: RatingCounts;
  sections: Sections['sections'];
} {
  const { counts, sections } = readPart('ratings', bytes);
  const [users, movies, ratings] = counts;
  checkCount(WHAT, 'users', users, MAX_USERS);
  checkCount(WHAT, 'movies', movies, MAX_MOVIES);
  checkCount(WHAT, 'ratings', ratings, MAX_RATINGS);
  checkSection(WHAT, 'gaps', sections[2], ratings);
  checkSection(WHAT, 'codes', sections[4], Math.ceil(ratings / 2));
  return { counts: { users, movies, ratings }, sections };
}

function encodeCodes(codes: Uint8Array): Uint8Array {
  const packed = new Uint8Array(Math.ceil(codes.length / 2));
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]!;
    if (code < MIN_CODE || code > MAX_CODE) {
      throw new RangeError(`The code of rating ${i} is ${code}, not ${MIN_CODE} to ${MAX_CODE}.`);
    }
    packed[i >> 1]! |= i % 2 === 0 ? code : code << 4;
  }
  return packed;
}

/** 1 for each byte that does not hold two codes of 1 to 10. */
const UNFIT = Uint8Array.from({ length: 256 }, (_, byte) =>
  isCode(byte & 15) && isCode(byte >> 4) ? 0 : 1,
);

function isCode(half: number): boolean {
  return half >= MIN_CODE && half <= MAX_CODE;
}

function decodeCodes(packed: Uint8Array, codes: Uint8Array, count: number): void {
  const pairs = count >> 1;
  let unfit = 0;
  for (let i = 0, at = 0; i < pairs; i++, at += 2) {
    const byte = packed[i]!;
    unfit |= UNFIT[byte]!;
    codes[at] = byte & 15;
    codes[at + 1] = byte >> 4;
  }
  if (unfit !== 0) {
    const bad = codes.findIndex((code) => !isCode(code));
    throw outOfRange(
      WHAT,
      `the code of rating ${figure(bad)} is ${codes[bad]}, not ${MIN_CODE} to ${MAX_CODE}`,
    );
  }
  if (count % 2 === 1) {
    const last = packed[pairs]!;
    if (!isCode(last)) {
      throw outOfRange(
        WHAT,
        `the byte of the last code is ${last}, not ${MIN_CODE} to ${MAX_CODE}`,
      );
    }
    codes[count - 1] = last;
  }
}
