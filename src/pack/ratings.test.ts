import { describe, expect, it } from 'vitest';
import { seededRandom } from './random';
import { decodeRatings, encodeRatings, readRatingsHeader } from './ratings';
import { emptyRows, randomMatrix, whole } from './seeded';
import type { RatingMatrix } from './types';

function matrix(userIds: number[], rows: [number, number][][]): RatingMatrix {
  const starts = [0];
  for (const row of rows) starts.push(starts[starts.length - 1]! + row.length);
  return {
    userIds: Uint32Array.from(userIds),
    rows: {
      starts: Uint32Array.from(starts),
      movies: Uint16Array.from(rows.flat(), ([movie]) => movie),
      codes: Uint8Array.from(rows.flat(), ([, code]) => code),
    },
  };
}

/** -1 if there is none. A thousand times faster than toEqual on long arrays. */
function firstDifference(found: ArrayLike<number>, expected: ArrayLike<number>): number {
  const length = Math.max(found.length, expected.length);
  for (let i = 0; i < length; i++) if (found[i] !== expected[i]) return i;
  return -1;
}

function roundTrip(good: RatingMatrix, movies: number): void {
  const bytes = encodeRatings(good, movies);
  const counts = readRatingsHeader(bytes);
  expect(counts).toEqual({
    users: good.userIds.length,
    movies,
    ratings: good.rows.movies.length,
  });
  const rows = emptyRows(counts.users, counts.ratings);
  const userIds = decodeRatings(bytes, rows);
  expect(firstDifference(userIds, good.userIds)).toBe(-1);
  expect(firstDifference(rows.starts, good.rows.starts)).toBe(-1);
  expect(firstDifference(rows.movies, good.rows.movies)).toBe(-1);
  expect(firstDifference(rows.codes, good.rows.codes)).toBe(-1);
  expect(firstDifference(encodeRatings({ userIds, rows }, movies), bytes)).toBe(-1);
}

describe('the ratings part', () => {
  it('has the bytes that FORMAT.md lays out', () => {
    const bytes = encodeRatings(
      matrix(
        [5, 3],
        [
          [
            [0, 1],
            [2, 10],
            [300, 7],
          ],
          [],
        ],
      ),
      301,
    );
    expect(
      Buffer.from(bytes)
        .toString('hex')
        .match(/.{1,8}/g),
    ).toEqual([
      ...['8d4d544e', '0d0a1a0a', '04000200', '54000000'],
      ...['02000000', '2d010000', '03000000', '00000000'],
      ...['02000000', '02000000', '03000000', '02000000'],
      ...['02000000', '00000000', '00000000', '00000000'],
      '0a030000', // user ids: 5, then 2 less
      '06050000', // row lengths: 3, then 3 less
      '0001ff00', // gaps: 0, 1, wide
      '29010000', // wide gap: 297
      'a1070000', // codes: 1 and 10, then 7
    ]);
  });

  it.each([
    ['no users', matrix([], []), 0],
    ['no movies', matrix([1, 2], [[], []]), 0],
    ['one rating', matrix([1], [[[0, 10]]]), 1],
    ['the largest ids', matrix([2 ** 32 - 1, 0, 2 ** 31], [[[65_535, 1]], [], [[0, 5]]]), 65_536],
    [
      'gaps on both sides of 255',
      matrix(
        [1],
        [
          [
            [254, 1],
            [510, 2],
            [767, 3],
            [768, 4],
          ],
        ],
      ),
      1000,
    ],
    ['every code', matrix([1], [Array.from({ length: 10 }, (_, i) => [i, i + 1])]), 10],
  ] as [string, RatingMatrix, number][])('comes back whole: %s', (_, good, movies) => {
    roundTrip(good, movies);
  });

  it('comes back whole: every cell of 65,536 movies and 65,536 users on the edge of the limits', () => {
    const all = Array.from({ length: 65_536 }, (_, i): [number, number] => [i, 1 + (i % 10)]);
    roundTrip(matrix([7], [all]), 65_536);
    const ids = Array.from({ length: 65_536 }, (_, i) => 4_000_000_000 - i * 7);
    roundTrip(
      matrix(
        ids,
        ids.map((_, i) => (i % 3 === 0 ? [[i % 5, 1 + (i % 10)]] : [])),
      ),
      5,
    );
  });

  it('comes back whole: 200 seeded random matrices', () => {
    const random = seededRandom(1);
    for (let i = 0; i < 200; i++) {
      const movies = whole(random, i % 4 === 0 ? 2000 : 60);
      roundTrip(randomMatrix(random, whole(random, 30), movies), movies);
    }
  });

  it('comes back whole from bytes at an odd offset', () => {
    const random = seededRandom(2);
    const good = randomMatrix(random, 10, 700);
    const bytes = encodeRatings(good, 700);
    const shifted = new Uint8Array(bytes.length + 1).subarray(1);
    shifted.set(bytes);
    const rows = emptyRows(10, good.rows.codes.length);
    decodeRatings(shifted, rows);
    expect(rows).toEqual(good.rows);
  });

  it('writes only what it must into longer arrays on shared ground', () => {
    const good = randomMatrix(seededRandom(3), 20, 90);
    const ratings = good.rows.codes.length;
    const ground = new Uint8Array(65_536).fill(0xa5);
    const rows = {
      starts: new Uint32Array(ground.buffer, 64, 21 + 8),
      movies: new Uint16Array(ground.buffer, 1024, ratings + 8),
      codes: new Uint8Array(ground.buffer, 32_768, ratings + 8),
    };
    decodeRatings(encodeRatings(good, 90), rows);
    expect(rows.starts.subarray(0, 21)).toEqual(good.rows.starts);
    expect(rows.movies.subarray(0, ratings)).toEqual(good.rows.movies);
    expect(rows.codes.subarray(0, ratings)).toEqual(good.rows.codes);
    ground.fill(0xa5, 64, 64 + 21 * 4);
    ground.fill(0xa5, 1024, 1024 + ratings * 2);
    ground.fill(0xa5, 32_768, 32_768 + ratings);
    expect(ground.every((byte) => byte === 0xa5)).toBe(true);
  });

  it('says so when an array is too short', () => {
    const bytes = encodeRatings(matrix([1], [[[0, 10]]]), 1);
    expect(() => decodeRatings(bytes, emptyRows(1, 0))).toThrow(
      'The arrays for 1 users and 1 ratings have 2 starts, 0 movies and 0 codes.',
    );
    expect(() => decodeRatings(bytes, emptyRows(0, 1))).toThrow(RangeError);
  });

  it.each([
    ['userId 4 occurs twice', matrix([4, 9, 4], [[], [], []]), 5],
    [
      'Row 0 has column 3 after 3, of 5 columns',
      matrix(
        [1],
        [
          [
            [3, 1],
            [3, 1],
          ],
        ],
      ),
      5,
    ],
    ['Row 1 has column 5 after -1, of 5 columns', matrix([1, 2], [[], [[5, 1]]]), 5],
    [
      'The code of rating 1 is 11, not 1 to 10',
      matrix(
        [1],
        [
          [
            [0, 1],
            [1, 11],
          ],
        ],
      ),
      5,
    ],
    ['The code of rating 0 is 0, not 1 to 10', matrix([1], [[[0, 0]]]), 5],
    ['65537 movies are over 65536', matrix([1], [[]]), 65_537],
    ['1 users have 1 row starts', { ...matrix([1], [[]]), rows: emptyRows(0, 0) }, 5],
    [
      '0 ratings have 1 codes',
      { userIds: new Uint32Array(0), rows: { ...emptyRows(0, 0), codes: new Uint8Array(1) } },
      5,
    ],
  ] as [string, RatingMatrix, number][])('is not written: %s', (sentence, bad, movies) => {
    expect(() => encodeRatings(bad, movies)).toThrow(sentence);
    expect(() => encodeRatings(bad, movies)).toThrow(RangeError);
  });

  it('is not written: more users than a row number can tell', () => {
    const users = new Uint32Array(65_537).map((_, i) => i);
    const bad = { userIds: users, rows: emptyRows(users.length, 0) };
    expect(() => encodeRatings(bad, 1)).toThrow('65537 users are over 65536');
  });
});
