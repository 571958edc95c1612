import { expect, it } from 'vitest';
import { seededRandom } from './random';
import { decodeRows, encodeRows } from './rows';

it('groups the gaps by the 512 columns that they start from', () => {
  const starts = Uint32Array.of(0, 3, 6);
  const columns = Uint16Array.of(5, 600, 700, 1, 2, 513);
  const { gaps, wideGaps } = encodeRows(starts, columns, 2000);
  expect([...gaps]).toEqual([5, 255, 1, 0, 255, 99]);
  expect([...wideGaps]).toEqual([594 & 255, 594 >> 8, 510 & 255, 510 >> 8]);
});

it.each([1, 511, 512, 513, 1_024, 65_536])('gives back rows of %i columns', (width) => {
  const random = seededRandom(width);
  const rows = Array.from({ length: 40 }, () => {
    const density = random() ** 4;
    return Array.from({ length: width }, (_, column) => column).filter(() => random() < density);
  });
  const starts = new Uint32Array(rows.length + 1);
  rows.forEach((row, r) => {
    starts[r + 1] = starts[r]! + row.length;
  });
  const columns = Uint16Array.from(rows.flat());
  const decoded = {
    starts: new Uint32Array(starts.length),
    columns: new Uint16Array(columns.length),
  };
  const packed = encodeRows(starts, columns, width);
  decodeRows(packed, rows.length, width, decoded.starts, decoded.columns, 'A part');
  expect(decoded).toEqual({ starts, columns });
});
