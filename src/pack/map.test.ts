import { describe, expect, it } from 'vitest';
import { PackError } from './errors';
import { decodeMap, encodeMap } from './map';
import { seededRandom } from './random';
import { whole } from './seeded';

const SMALL = { x: Uint16Array.of(1, 0, 65_535), y: Uint16Array.of(258, 0, 7) };

/** A copy of SMALL's bytes with one byte changed. */
function withByte(at: number, value: number): Uint8Array {
  const copy = encodeMap(SMALL);
  copy[at] = value;
  return copy;
}

describe('the map part', () => {
  it('has the bytes that FORMAT.md lays out', () => {
    expect(
      Buffer.from(encodeMap(SMALL))
        .toString('hex')
        .match(/.{1,8}/g),
    ).toEqual([
      ...['8d4d544e', '0d0a1a0a', '04000600', '50000000'],
      ...['03000000', '00000000', '00000000', '00000000'],
      ...['06000000', '06000000', '00000000', '00000000'],
      ...['00000000', '00000000', '00000000', '00000000'],
      ...['01000000', 'ffff0000'], // from left to right
      ...['02010000', '07000000'], // from top to bottom
    ]);
  });

  it('comes back whole: 50 seeded random maps, and none', () => {
    const random = seededRandom(7);
    for (let movies = 0; movies <= 50; movies++) {
      const place = () => 1 + whole(random, 65_535);
      const x = Uint16Array.from({ length: movies }, () => (random() < 0.5 ? 0 : place()));
      const y = x.map((value) => (value === 0 ? 0 : place()));
      expect(decodeMap(encodeMap({ x, y }))).toEqual({ x, y });
    }
  });

  it('is not written with half places, or with more of one kind', () => {
    const one = Uint16Array.of(1);
    expect(() => encodeMap({ x: one, y: Uint16Array.of(0) })).toThrow('half a place: 1, 0');
    expect(() => encodeMap({ x: one, y: new Uint16Array(2) })).toThrow('2 heights for 1');
    const many = new Uint16Array(65_537);
    expect(() => encodeMap({ x: many, y: many })).toThrow('65537 movies are over 65536');
  });

  it('is refused with counts, lengths or places that do not fit', () => {
    for (const [at, value] of [
      [16, 2],
      [16, 4],
      [18, 2],
      [32, 5],
      [36, 5],
      [64, 0],
      [66, 1],
      [76, 0],
    ] as const) {
      expect(() => decodeMap(withByte(at, value)), `byte ${at} is ${value}`).toThrow(PackError);
    }
    expect(() => decodeMap(withByte(66, 1))).toThrow('movie 1 has half a place, 1 and 0');
  });
});
