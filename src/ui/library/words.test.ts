import { describe, expect, it } from 'vitest';
import { differenceWords } from './words';

describe('how far the visitor is from others', () => {
  it('is a signed figure with what it is measured against', () => {
    expect(differenceWords(5, { mean: 3.6, raters: 120 })).toBe('+1.4 against 3.6 from 120 people');
    expect(differenceWords(0.5, { mean: 4, raters: 1 })).toBe('−3.5 against 4.0 from 1 person');
    expect(differenceWords(4, { mean: 4, raters: 2 })).toBe('0.0 against 4.0 from 2 people');
  });
});
