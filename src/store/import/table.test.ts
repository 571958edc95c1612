import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { readTable } from './table';

const pause = async () => {};

async function cells(text: string): Promise<(readonly string[])[] | null> {
  const table = await readTable(text, pause);
  return table && [table.header, ...table.rows].map((row) => row.cells);
}

describe('readTable', () => {
  test.each([
    [',', 'a,b\n1,2'],
    [';', 'a;b\r\n1;2\r\n'],
    ['\t', 'a\tb\n1\t2\n\n'],
    ['|', 'a|b\r1|2\r'],
    [';', 'sep=;\na;b\n1;2'],
    ['|', '"sep=|"\r\n\r\na|b\r\n1|2'],
    [',', '"a",b\n1,"2"'],
    [';', '"a, and more, and more";b;c\n1;2;3'],
  ])('separator %j of %j', async (separator, text) => {
    const table = await readTable(text, pause);
    expect(table?.separator).toBe(separator);
    expect(table?.rows.map((row) => row.cells.slice(0, 2))).toEqual([['1', '2']]);
  });

  test('blank lines are passed over, and lines are counted on', async () => {
    const table = await readTable('\n\na,b\n\n1,2\n,\n"3\n4",5\n6,7\n', pause);
    expect(table?.header.line).toBe(3);
    expect(table?.rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [5, '1', '2'],
      [7, '3\n4', '5'],
      [9, '6', '7'],
    ]);
    expect(await readTable(' \n\t\n', pause)).toBeNull();
  });

  test.each([
    ['closed too early', 'Title,Year\n"Crocodile" Dundee,1986\nHeat,1995\nFargo,1996', [2]],
    ['never closed', 'Title,Year\n"Crocodile Dundee,1986\nHeat,1995\nFargo,1996', [2]],
    ['at the end', 'Title,Year\nHeat,1995\nFargo,1996\n"Alien,1979', [4]],
    ['twice', 'Title,Year\n"A,1\nHeat,1995\n"B" x,2\nFargo,1996', [2, 4]],
  ])('a quote that is %s costs its own row', async (_, text, broken) => {
    const rows = (await readTable(text, pause))?.rows ?? [];
    expect(rows.filter((row) => row.broken).map((row) => row.line)).toEqual(broken);
    expect(rows.filter((row) => !row.broken).map((row) => row.cells)).toEqual([
      ['Heat', '1995'],
      ['Fargo', '1996'],
    ]);
  });

  test('a broken row names its line', async () => {
    const table = await readTable('Title\n"a" b', pause);
    expect(table!.rows[0]!.broken).toContain('"a" b');
  });

  test('whatever is written as CSV is read back', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'B', ' ', '"', ',', ';', '\n', 'é') });
    const record = fc.array(cell, { minLength: 2, maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(fc.array(record, { maxLength: 30 }), async (records) => {
        const text = Papa.unparse([['one', 'two'], ...records], { newline: '\n' });
        const filled = records.filter((cells) => cells.some((cell) => cell.trim() !== ''));
        const expected = [['one', 'two'], ...filled.map((cells) => cells.map((c) => c.trim()))];
        expect(await cells(text)).toEqual(expected);
      }),
    );
  });

  test('no letter is lost or read twice, whatever the quotes', async () => {
    const line = fc.string({ unit: fc.constantFrom('a', 'b', '"', ',', ' "', '",') });
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 40 }), async (lines) => {
        const table = await readTable(['h,i', ...lines].join('\n'), pause);
        const numbers = table?.rows.map((row) => row.line) ?? [];
        expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
        const letters = (text: string) => text.replace(/[^ab]/g, '');
        const read = table?.rows.map(({ cells, raw }) => raw ?? cells.join('')).join('') ?? '';
        expect(letters(read)).toBe(letters(lines.join('')));
      }),
    );
  });
});
