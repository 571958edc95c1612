import { describe, expect, it } from 'vitest';
import { countingWords } from './words';

describe('how many ratings count', () => {
  it('is said with what becomes of the others', () => {
    expect(countingWords(120, 1340, 0)).toBe(
      '120 of 1,340 ratings count. The other films count as seen.',
    );
    expect(countingWords(120, 340, 12)).toBe(
      '120 of 340 ratings count, 12 of them because no date is known. The other films count as seen.',
    );
    expect(countingWords(1, 2, 0)).toBe('1 of 2 ratings counts. The other films count as seen.');
  });

  it('is all of them as a rule', () => {
    expect(countingWords(340, 340, 12)).toBe('All 340 ratings count.');
  });
});
