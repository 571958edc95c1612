import { describe, expect, it } from 'vitest';
import { PackError } from './errors';
import { seededRandom } from './random';
import { whole } from './seeded';
import { decodeTags, encodeTags } from './tags';

const SMALL = { names: ['heist', 'É'], ofMovie: [[1, 0], [], [0]] };

/** A copy of SMALL's bytes with one byte changed. */
function withByte(at: number, value: number): Uint8Array {
  const copy = encodeTags(SMALL);
  copy[at] = value;
  return copy;
}

describe('the tags part', () => {
  it('has the bytes that FORMAT.md lays out', () => {
    expect(
      Buffer.from(encodeTags(SMALL))
        .toString('hex')
        .match(/.{1,8}/g),
    ).toEqual([
      ...['8d4d544e', '0d0a1a0a', '04000500', '54000000'],
      ...['03000000', '02000000', '00000000', '00000000'],
      ...['09000000', '03000000', '03000000', '00000000'],
      ...['00000000', '00000000', '00000000', '00000000'],
      ...['68656973', '7400c389', '00000000'], // names
      '02000100', // how many of each movie
      '01000000', // numbers
    ]);
  });

  it('comes back whole: 50 seeded random lists, and none', () => {
    const random = seededRandom(7);
    for (let movies = 0; movies <= 50; movies++) {
      const names = Array.from({ length: movies * 4 }, (_, n) => `tag ${n}`);
      const ofMovie = Array.from({ length: movies }, () => [
        ...new Set(Array.from({ length: whole(random, 6) }, () => whole(random, names.length))),
      ]);
      expect(decodeTags(encodeTags({ names, ofMovie }))).toEqual({ names, ofMovie });
    }
  });

  it('is not written with tags that are not there, twice on a movie or too many', () => {
    expect(() => encodeTags({ names: ['a'], ofMovie: [[1]] })).toThrow('Movie 0 has tags 1 of 1');
    expect(() => encodeTags({ names: ['a'], ofMovie: [[], [0, 0]] })).toThrow('Movie 1 has tags');
    const names = Array.from({ length: 65_536 }, (_, n) => String(n));
    expect(() => encodeTags({ names, ofMovie: [] })).toThrow('65536 tags are over 65535');
    const many = Array.from({ length: 256 }, (_, n) => n);
    expect(() => encodeTags({ names: names.slice(1), ofMovie: [many] })).toThrow('Movie 0 has');
  });

  it('is refused with counts, lengths or numbers that do not fit', () => {
    for (const [at, value] of [
      [16, 2],
      [16, 4],
      [20, 1],
      [20, 3],
      [76, 1],
      [76, 3],
      [80, 0],
      [81, 2],
    ] as const) {
      expect(() => decodeTags(withByte(at, value)), `byte ${at} is ${value}`).toThrow(PackError);
    }
    expect(() => decodeTags(withByte(80, 2))).toThrow('movie 0 has tags 2, 0 of 2');
  });
});
