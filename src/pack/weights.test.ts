import { describe, expect, it } from 'vitest';
import { seededRandom } from './random';
import { randomWeights, whole } from './seeded';
import type { ItemWeights } from './types';
import { decodeWeights, encodeWeights } from './weights';

const SMALL: ItemWeights = {
  starts: Uint32Array.of(0, 2, 2, 3),
  movies: Uint16Array.of(1, 2, 0),
  values: Int8Array.of(127, -127, 0),
  scales: Float32Array.of(0.5, 0, 1.25),
  popularityCoefficients: Float32Array.of(0, 2, -1),
};

describe('the weights part', () => {
  it('has the bytes that FORMAT.md lays out', () => {
    expect(
      Buffer.from(encodeWeights(SMALL))
        .toString('hex')
        .match(/.{1,8}/g),
    ).toEqual([
      ...['8d4d544e', '0d0a1a0a', '04000300', '64000000'],
      ...['03000000', '03000000', '00000000', '00000000'],
      ...['03000000', '03000000', '00000000', '03000000'],
      ...['0c000000', '0c000000', '00000000', '00000000'],
      '04030200', // row lengths: 2, 2 less, 1 more
      '01000000', // gaps: 1, 0 and 0
      '7f810000', // values
      ...['0000003f', '00000000', '0000a03f'], // scales
      ...['00000000', '00000040', '000080bf'], // popularity coefficients
    ]);
  });

  it('comes back whole: 100 seeded random weights, and none', () => {
    const random = seededRandom(4);
    for (let i = 0; i <= 100; i++) {
      const good = randomWeights(random, i === 0 ? 0 : whole(random, i % 25 === 0 ? 300 : 40));
      const bytes = encodeWeights(good);
      const back = decodeWeights(bytes);
      expect(back).toEqual(good);
      expect(encodeWeights(back)).toEqual(bytes);
    }
  });

  it('comes back as arrays of its own', () => {
    const bytes = encodeWeights(SMALL);
    const back = decodeWeights(bytes);
    bytes.fill(0);
    expect(back).toEqual(SMALL);
  });

  it.each([
    ['Value 1 is -128', { ...SMALL, values: Int8Array.of(0, -128, 0) }],
    ['The scale of row 2 is NaN', { ...SMALL, scales: Float32Array.of(1, 1, Number.NaN) }],
    ['The scale of row 0 is -1', { ...SMALL, scales: Float32Array.of(-1, 1, 1) }],
    [
      'Entry 1 of the popularity coefficients is Infinity',
      { ...SMALL, popularityCoefficients: Float32Array.of(0, Number.POSITIVE_INFINITY, 0) },
    ],
    [
      '3 scales have 2 popularity coefficients',
      { ...SMALL, popularityCoefficients: Float32Array.of(0, 0) },
    ],
    ['3 columns have 2 values', { ...SMALL, values: Int8Array.of(0, 0) }],
    ['2 scales have 4 row starts', { ...SMALL, scales: Float32Array.of(1, 1) }],
    ['Row 0 has column 3 after -1, of 3', { ...SMALL, movies: Uint16Array.of(3, 4, 0) }],
    ['The rows reach from 0 to 2', { ...SMALL, starts: Uint32Array.of(0, 2, 2, 2) }],
    ['Row 1 reaches from 2 to 1', { ...SMALL, starts: Uint32Array.of(0, 2, 1, 3) }],
  ])('is not written: %s', (sentence, bad) => {
    expect(() => encodeWeights(bad)).toThrow(sentence);
    expect(() => encodeWeights(bad)).toThrow(RangeError);
  });
});
