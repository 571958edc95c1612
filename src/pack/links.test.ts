import { describe, expect, it } from 'vitest';
import { PackError } from './errors';
import { decodeLinks, encodeLinks } from './links';
import { seededRandom } from './random';
import { whole } from './seeded';

const SMALL = { imdbIds: Uint32Array.of(114709, 0), tmdbIds: Uint32Array.of(862, 4294967295) };

describe('the links part', () => {
  it('has the bytes that FORMAT.md lays out', () => {
    expect(
      Buffer.from(encodeLinks(SMALL))
        .toString('hex')
        .match(/.{1,8}/g),
    ).toEqual([
      ...['8d4d544e', '0d0a1a0a', '04000400', '4c000000'],
      ...['02000000', '00000000', '00000000', '00000000'],
      ...['04000000', '07000000', '00000000', '00000000'],
      ...['00000000', '00000000', '00000000', '00000000'],
      '95800700', // IMDb ids
      ...['de06ffff', 'ffff0f00'], // TMDB ids
    ]);
  });

  it('comes back whole: 50 seeded random lists, and none', () => {
    const random = seededRandom(6);
    for (let movies = 0; movies <= 50; movies++) {
      const ids = () => Uint32Array.from({ length: movies }, () => whole(random, 2 ** 32));
      const links = { imdbIds: ids(), tmdbIds: ids() };
      expect(decodeLinks(encodeLinks(links))).toEqual(links);
    }
  });

  it('refuses lists of two lengths, too many movies, and sections that do not fit', () => {
    const one = Uint32Array.of(1);
    expect(() => encodeLinks({ ...SMALL, tmdbIds: one })).toThrow('1 TMDB ids for 2 movies');
    const bytes = encodeLinks(SMALL);
    for (const movies of [1, 3, 65_537]) {
      const copy = bytes.slice();
      new DataView(copy.buffer).setUint32(16, movies, true);
      expect(() => decodeLinks(copy)).toThrow(PackError);
    }
    const large = bytes.slice();
    large[74] = 0x1f;
    expect(() => decodeLinks(large)).toThrow('number 1 of its TMDB ids is over 2^32 - 1');
  });
});
