import { describe, expect, it } from 'vitest';
import { PackError } from './errors';
import { decodePosters, encodePosters, posterFile } from './posters';
import { seededRandom } from './random';
import { whole } from './seeded';

const SMALL = { versions: Uint32Array.of(0, 0xfedcba98, 1) };

/** A copy of SMALL's bytes with one byte changed. */
function withByte(at: number, value: number): Uint8Array {
  const copy = encodePosters(SMALL);
  copy[at] = value;
  return copy;
}

describe('the posters part', () => {
  it('has the bytes that FORMAT.md lays out', () => {
    expect(
      Buffer.from(encodePosters(SMALL))
        .toString('hex')
        .match(/.{1,8}/g),
    ).toEqual([
      ...['8d4d544e', '0d0a1a0a', '04000700', '4c000000'],
      ...['03000000', '00000000', '00000000', '00000000'],
      ...['0c000000', '00000000', '00000000', '00000000'],
      ...['00000000', '00000000', '00000000', '00000000'],
      ...['00000000', '98badcfe', '01000000'],
    ]);
  });

  it('comes back whole: 50 seeded random lists, and none, wherever the bytes lie', () => {
    const random = seededRandom(7);
    for (let movies = 0; movies <= 50; movies++) {
      const versions = Uint32Array.from({ length: movies }, () => whole(random, 2 ** 32));
      const bytes = encodePosters({ versions });
      const shifted = new Uint8Array(bytes.length + 1);
      shifted.set(bytes, 1);
      expect(decodePosters(shifted.subarray(1))).toEqual({ versions });
    }
  });

  it('is not written for too many movies', () => {
    const versions = new Uint32Array(65_537);
    expect(() => encodePosters({ versions })).toThrow('65537 movies are over 65536');
  });

  it('is refused with counts or lengths that do not fit', () => {
    for (const [at, value] of [
      [10, 4],
      [16, 2],
      [16, 4],
      [32, 8],
    ] as const) {
      expect(() => decodePosters(withByte(at, value)), `byte ${at} is ${value}`).toThrow(PackError);
    }
  });
});

it('names a picture by its movie and its version, eight digits long', () => {
  expect(posterFile(2571, 0xabc)).toBe('posters/2571-00000abc.webp');
});
