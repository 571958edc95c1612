import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromHarmless, harmless } from './formula';

test('what a spreadsheet would run gets an apostrophe', () => {
  for (const cell of ['=1+1', '+1+1', '-1', '@SUM(A1)', '\t=1', "'=1"]) {
    expect(harmless(cell)).toBe(`'${cell}`);
  }
  for (const cell of ['Heat', "'71", '8½', '', 'A = B']) expect(harmless(cell)).toBe(cell);
});

test('every cell comes back unchanged, and none is a formula', () => {
  const cell = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', 'a', '\t', '7') });
  fc.assert(
    fc.property(cell, (text) => {
      expect(fromHarmless(harmless(text))).toBe(text);
      expect(harmless(text)).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});
