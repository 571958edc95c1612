import { describe, expect, it } from 'vitest';
import { starsForKey } from './star-keys';

describe('keys on a row of stars', () => {
  it('gives whole stars for digits, and takes them away for 0', () => {
    expect(['1', '5'].map((key) => starsForKey(key, null))).toEqual([1, 5]);
    expect(starsForKey('0', 4)).toBeNull();
  });

  it('adds a half to the whole stars, from none to four', () => {
    expect(starsForKey('.', null)).toBe(0.5);
    expect(starsForKey(',', 3)).toBe(3.5);
    expect(starsForKey('.', 3.5)).toBe(3.5);
    expect(starsForKey('.', 5)).toBe('refused');
  });

  it('refuses digits beyond five, and leaves other keys alone', () => {
    expect(['6', '9'].map((key) => starsForKey(key, 2))).toEqual(['refused', 'refused']);
    expect(['a', 'ArrowLeft', 'Tab', ' '].map((key) => starsForKey(key, 2))).toEqual(
      Array(4).fill(undefined),
    );
  });
});
