import { describe, expect, it } from 'vitest';
import { decodeCatalogue, encodeCatalogue } from './catalogue';
import { seededRandom } from './random';
import { randomCatalogue, whole } from './seeded';
import type { Catalogue } from './types';

const SMALL: Catalogue = {
  movieIds: Uint32Array.of(318, 1),
  titles: ['Heat (1995)', 'É'],
  genres: ['Drama', 'War'],
  movieGenres: [[0, 1], []],
  ratingCounts: Uint32Array.of(3, 0),
  ratingSums: Uint32Array.of(30, 0),
};

describe('the catalogue part', () => {
  it('has the bytes that FORMAT.md lays out', () => {
    expect(
      Buffer.from(encodeCatalogue(SMALL))
        .toString('hex')
        .match(/.{1,8}/g),
    ).toEqual([
      ...['8d4d544e', '0d0a1a0a', '04000100', '6c000000'],
      ...['02000000', '02000000', '02000000', '00000000'],
      ...['04000000', '02000000', '02000000', '0a000000'],
      ...['04000000', '02000000', '02000000', '08000000'],
      'fc04f904', // ids: 318, then 317 less
      '06050000', // counts: 3, then 3 less
      '12000000', // sums: 30 - 7 * 3 = 9, then 0
      ...['4472616d', '61005761', '72000000'], // Drama, War
      '02000000', // sets: of two, 0 and next; of none
      '00010000', // set 0, set 1
      'c4000000', // 1995 - 1799, none
      ...['48656174', '00c38900'], // Heat, É
    ]);
    expect(decodeCatalogue(encodeCatalogue(SMALL))).toEqual(SMALL);
  });

  it('comes back whole: 100 seeded random catalogues, and none', () => {
    const random = seededRandom(5);
    for (let i = 0; i <= 100; i++) {
      const good = randomCatalogue(random, i === 0 ? 0 : whole(random, 80), whole(random, 30));
      const bytes = encodeCatalogue(good);
      const back = decodeCatalogue(bytes);
      expect(back).toEqual(good);
      expect(encodeCatalogue(back)).toEqual(bytes);
    }
  });

  it('comes back whole: the largest ids, counts and sums', () => {
    const good: Catalogue = {
      ...SMALL,
      movieIds: Uint32Array.of(2 ** 32 - 1, 0),
      ratingCounts: Uint32Array.of(2 ** 28, 2 ** 28),
      ratingSums: Uint32Array.of(2 ** 28, 10 * 2 ** 28),
    };
    expect(decodeCatalogue(encodeCatalogue(good))).toEqual(good);
  });

  it.each([
    ['movieId 9 occurs twice', { ...SMALL, movieIds: Uint32Array.of(9, 9) }],
    ['has 1 entries for 2 movies', { ...SMALL, titles: ['Heat (1995)'] }],
    ['Movie 1 has 0 ratings with a sum of 3', { ...SMALL, ratingSums: Uint32Array.of(30, 3) }],
    ['Movie 0 has 3 ratings with a sum of 31', { ...SMALL, ratingSums: Uint32Array.of(31, 0) }],
    ['Movie 0 has 3 ratings with a sum of 2', { ...SMALL, ratingSums: Uint32Array.of(2, 0) }],
    ['268435457 ratings of one movie', { ...SMALL, ratingCounts: Uint32Array.of(3, 2 ** 28 + 1) }],
    ['Movie 1 has genres 2 of 2', { ...SMALL, movieGenres: [[], [2]] }],
    ['Movie 0 has genres 1, 0 of 2', { ...SMALL, movieGenres: [[1, 0], []] }],
    ['"a\\u0000b" has a character', { ...SMALL, titles: ['a\0b', 'c'] }],
    ['"\\ud800" has a character', { ...SMALL, titles: ['Heat', '\ud800'] }],
    ['… has 501 characters, over 500.', { ...SMALL, titles: ['Heat', 'x'.repeat(501)] }],
    ['… has 201 characters, over 200.', { ...SMALL, genres: ['Drama', 'x'.repeat(201)] }],
  ])('is not written: %s', (sentence, bad) => {
    expect(() => encodeCatalogue(bad)).toThrow(sentence);
    expect(() => encodeCatalogue(bad)).toThrow(RangeError);
  });

  it('is not written: more movies or genres than the limits', () => {
    const many = 65_537;
    const zeros = new Uint32Array(many);
    const bad: Catalogue = {
      movieIds: zeros.map((_, i) => i),
      titles: Array(many).fill('Heat'),
      genres: [],
      movieGenres: Array(many).fill([]),
      ratingCounts: zeros,
      ratingSums: zeros,
    };
    expect(() => encodeCatalogue(bad)).toThrow('65537 movies are over 65536');
    const genres: string[] = Array(65_536).fill('Drama');
    expect(() => encodeCatalogue({ ...SMALL, genres })).toThrow('65536 genres are over 65535');
  });
});
