import { figure, outOfRange } from './problem';
import { VarintReader, VarintWriter } from './varint';

/** In the gaps: the gap is in the wide gaps. */
const WIDE = 255;

/** Sections "row lengths", "gaps" and "wide gaps" of FORMAT.md. */
export interface PackedRows {
  readonly lengths: Uint8Array;
  readonly gaps: Uint8Array;
  readonly wideGaps: Uint8Array;
}

/**
 * Packs the columns of compressed sparse rows.
 * @param starts rows + 1 entries, rising from 0 to the number of columns.
 * @param columns ascending within each row, below `width`.
 * @throws RangeError naming the first row and value that are otherwise.
 */
export function encodeRows(starts: Uint32Array, columns: Uint16Array, width: number): PackedRows {
  const entries = starts[starts.length - 1];
  if (starts[0] !== 0 || entries !== columns.length) {
    throw new RangeError(
      `The rows reach from ${starts[0]} to ${entries}, and there are ${columns.length} entries.`,
    );
  }
  const lengths = new VarintWriter();
  const gaps = new Uint8Array(entries);
  const wide: number[] = [];
  let before = 0;
  for (let row = 0; row + 1 < starts.length; row++) {
    const end = starts[row + 1];
    const length = end - starts[row];
    if (length < 0 || end > entries) {
      throw new RangeError(`Row ${row} reaches from ${starts[row]} to ${end} of ${entries}.`);
    }
    lengths.signed(length - before);
    before = length;
    let last = -1;
    for (let i = starts[row]; i < end; i++) {
      const column = columns[i];
      if (column <= last || column >= width) {
        throw new RangeError(`Row ${row} has column ${column} after ${last}, of ${width} columns.`);
      }
      const gap = column - last - 1;
      gaps[i] = Math.min(gap, WIDE);
      if (gap >= WIDE) wide.push(gap & 255, gap >> 8);
      last = column;
    }
  }
  return { lengths: lengths.finish(), gaps, wideGaps: Uint8Array.from(wide) };
}

/**
 * Unpacks into the caller's arrays: `starts` (rows + 1 entries) and `columns` (as many as there are gaps).
 * @param width number of columns.
 * @param what the part, as a sentence starts with it.
 * @throws PackProblem pack-range; the arrays may be partly written then.
 */
export function decodeRows(
  packed: PackedRows,
  rows: number,
  width: number,
  starts: Uint32Array,
  columns: Uint16Array,
  what: string,
): void {
  decodeStarts(packed, rows, width, starts, what);
  const { gaps, wideGaps } = packed;
  let wide = 0;
  let i = 0;
  for (let row = 0; row < rows; row++) {
    const end = starts[row + 1];
    let column = -1;
    while (i < end) {
      let gap = gaps[i];
      if (gap === WIDE) {
        // Beyond the section both bytes read as 0; the count is checked below.
        gap = wideGaps[wide] | (wideGaps[wide + 1] << 8);
        wide += 2;
      }
      column += gap + 1;
      columns[i++] = column;
    }
    if (column >= width) {
      throw outOfRange(
        what,
        `row ${figure(row)} reaches column ${figure(column)}, and there are ${figure(width)} columns`,
      );
    }
  }
  if (wide !== wideGaps.length) {
    throw outOfRange(
      what,
      `its wide gaps take ${figure(wideGaps.length)} bytes instead of ${figure(wide)}`,
    );
  }
}

function decodeStarts(
  packed: PackedRows,
  rows: number,
  width: number,
  starts: Uint32Array,
  what: string,
): void {
  const entries = packed.gaps.length;
  const reader = new VarintReader(packed.lengths, what, 'row lengths');
  let length = 0;
  let start = 0;
  starts[0] = 0;
  for (let row = 0; row < rows; row++) {
    length += reader.signed();
    if (length < 0 || length > width) {
      throw outOfRange(
        what,
        `row ${figure(row)} has ${figure(length)} entries, not 0 to ${figure(width)}`,
      );
    }
    start += length;
    if (start > entries) break;
    starts[row + 1] = start;
  }
  if (start !== entries) {
    throw outOfRange(
      what,
      `its rows have ${figure(start)} entries or more, and the header says ${figure(entries)}`,
    );
  }
  reader.finish();
}
