import { describe, expect, it } from 'vitest';
import { ordinal, standingWords, tonightText } from './words';

describe('a place', () => {
  it('has the ending that English gives it', () => {
    expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 103, 111].map(ordinal)).toEqual([
      '1st',
      '2nd',
      '3rd',
      '4th',
      '11th',
      '12th',
      '13th',
      '21st',
      '22nd',
      '103rd',
      '111th',
    ]);
  });

  it('gives way to "seen"', () => {
    expect(standingWords('Ann', { place: 3, seen: false })).toBe('Ann: 3rd');
    expect(standingWords('Ben', { place: 101, seen: false })).toBe('Ben: beyond 100th');
    expect(standingWords('You', { place: 1, seen: true })).toBe('You: seen');
  });
});

it('tonight’s list is a line per film', () => {
  expect(
    tonightText([
      { title: 'Heat', year: 1995 },
      { title: 'Untitled', year: null },
    ]),
  ).toBe('Tonight:\n1. Heat (1995)\n2. Untitled');
});
