import { expect, it } from 'vitest';
import { decodeStrings, encodeStrings } from './strings';

it('come back as they were, up to the longest that there may be', () => {
  const strings = ['', 'É', '千尋', '😀😀'];
  expect(decodeStrings(encodeStrings(strings, 4), 4, 'The part', 'titles', 4)).toEqual(strings);
});

it('are refused when they are longer', () => {
  const bytes = encodeStrings(['Heat', 'Fargo'], 5);
  expect(() => decodeStrings(bytes, 2, 'The part', 'titles', 4)).toThrow(
    'number 1 of its titles has 5 characters, over 4',
  );
});
