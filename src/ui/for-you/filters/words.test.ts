import { describe, expect, it } from 'vitest';
import { genreWords } from './words';

const POSITIONS = Array.from({ length: 21 }, (_, i) => i / 20);

describe.each([
  ['genre match', genreWords, 'only what people like you enjoy', 'only the genres you like'],
])('the words of %s', (_, inWords, low, high) => {
  it('name both ends, which no other position shares', () => {
    expect(inWords(0)).toBe(low);
    expect(inWords(1)).toBe(high);
    const between = POSITIONS.slice(1, -1).map(inWords);
    expect(between).not.toContain(low);
    expect(between).not.toContain(high);
  });

  it('change four times from end to end, and are the same on both sides of the middle', () => {
    const changes = POSITIONS.filter((at, i) => i > 0 && inWords(at) !== inWords(POSITIONS[i - 1]));
    expect(changes).toEqual([0.05, 0.35, 0.7, 1]);
    expect(inWords(0.4)).toBe(inWords(0.6));
  });
});
