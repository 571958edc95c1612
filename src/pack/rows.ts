// Unchecked indices: loops over sparse rows whose starts are checked first; past their end, wide gaps read as 0.
import { figure, outOfRange } from './errors';
import { VarintReader, VarintWriter } from './varint';

/** Marker in the gaps: the actual gap is stored in the wide gaps. */
const WIDE = 255;

/** Columns per band. Gaps are ordered by the band of the column that they start from, because similar gaps pack better. */
const BAND = 512;

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
 * @throws RangeError naming the first row and value that break these rules.
 */
export function encodeRows(starts: Uint32Array, columns: Uint16Array, width: number): PackedRows {
  const entries = starts[starts.length - 1];
  if (starts[0] !== 0 || entries !== columns.length) {
    throw new RangeError(
      `The rows reach from ${starts[0]} to ${entries}, and there are ${columns.length} entries.`,
    );
  }
  const lengths = new VarintWriter();
  let before = 0;
  for (let row = 0; row + 1 < starts.length; row++) {
    const end = starts[row + 1];
    const length = end - starts[row];
    if (length < 0 || end > entries) {
      throw new RangeError(`Row ${row} reaches from ${starts[row]} to ${end} of ${entries}.`);
    }
    checkRow(row, columns.subarray(starts[row], end), width);
    lengths.signed(length - before);
    before = length;
  }
  return { lengths: lengths.finish(), ...encodeGaps(starts, columns, width) };
}

/** @throws RangeError */
function checkRow(row: number, columns: Uint16Array, width: number): void {
  let last = -1;
  for (const column of columns) {
    if (column <= last || column >= width) {
      throw new RangeError(`Row ${row} has column ${column} after ${last}, of ${width} columns.`);
    }
    last = column;
  }
}

function encodeGaps(starts: Uint32Array, columns: Uint16Array, width: number) {
  const gaps = new Uint8Array(columns.length);
  const wide: number[] = [];
  const next = starts.slice();
  let at = 0;
  for (let bandEnd = BAND; bandEnd - BAND < width; bandEnd += BAND) {
    for (let row = 0; row + 1 < starts.length; row++) {
      let i = next[row];
      let last = i > starts[row] ? columns[i - 1] : -1;
      for (; i < starts[row + 1] && last < bandEnd; i++) {
        const gap = columns[i] - last - 1;
        gaps[at++] = Math.min(gap, WIDE);
        if (gap >= WIDE) wide.push(gap & 255, gap >> 8);
        last = columns[i];
      }
      next[row] = i;
    }
  }
  return { gaps, wideGaps: Uint8Array.from(wide) };
}

/**
 * Unpacks into the caller's arrays: `starts` (rows + 1 entries) and `columns` (as many as there are gaps).
 * @param width number of columns.
 * @param what the part, as a sentence starts with it.
 * @throws PackError pack-range; the arrays may then be partly written.
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
  const reader = new GapReader(packed.gaps, packed.wideGaps, columns);
  const next = starts.slice(0, rows);
  for (let bandEnd = BAND; bandEnd - BAND < width; bandEnd += BAND) {
    for (let row = 0; row < rows; row++) {
      const from = next[row];
      if (from === starts[row + 1]) continue;
      const last = from > starts[row] ? columns[from - 1] : -1;
      if (last >= bandEnd) continue;
      next[row] = reader.readRun(from, starts[row + 1], last, bandEnd);
      if (reader.column < width) continue;
      throw outOfRange(
        what,
        `row ${figure(row)} reaches column ${figure(reader.column)}, and there are ${figure(width)} columns`,
      );
    }
  }
  if (reader.wideBytes !== packed.wideGaps.length) {
    throw outOfRange(
      what,
      `its wide gaps take ${figure(packed.wideGaps.length)} bytes instead of ${figure(reader.wideBytes)}`,
    );
  }
}

/**
 * Reads the gaps in order, through a method that is called often, because a browser switches to optimised code only when a function is
 * called again.
 */
class GapReader {
  /** Bytes read so far from the wide gaps; reads beyond their end count as well. */
  wideBytes = 0;
  /** The last column of the run read last. It may exceed the array's u16, in which case the row is invalid. */
  column = -1;
  #at = 0;

  constructor(
    private readonly gaps: Uint8Array,
    private readonly wideGaps: Uint8Array,
    private readonly columns: Uint16Array,
  ) {}

  /**
   * Writes the columns from entry `i` on, after column `last`, until one is `bandEnd` or higher, or the row is at its `end`.
   *
   * @returns the entry that comes next
   */
  readRun(i: number, end: number, last: number, bandEnd: number): number {
    const { gaps, columns } = this;
    let at = this.#at;
    let column = last;
    let next = i;
    do {
      const gap = gaps[at++];
      column += gap === WIDE ? this.#wideGap() + 1 : gap + 1;
      columns[next++] = column;
    } while (column < bandEnd && next < end);
    this.#at = at;
    this.column = column;
    return next;
  }

  #wideGap(): number {
    const at = this.wideBytes;
    this.wideBytes += 2;
    // Past the end both bytes read as 0; decodeRows then finds that the lengths differ.
    return this.wideGaps[at] | (this.wideGaps[at + 1] << 8);
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
