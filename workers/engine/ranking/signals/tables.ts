import { MAX_CODE } from '../../../../src/pack/index';

/** Entries that the kernel reads for each movie or row: one a code, 0 for "not rated". */
export const TABLE = 16;

/** 1 for each code, 0 for "not rated": as a factor faster than a branch, which the processor guesses wrong every other time. */
export const IS_RATED = Float64Array.from({ length: TABLE }, (_, code) => (code > 0 ? 1 : 0));

/** A table a line, end to end: entry c of line i is `worth(i, c)` for the codes 1..10, else 0. */
export function fillTables<T extends Int16Array | Int32Array>(
  tables: T,
  worth: (line: number, code: number) => number,
): T {
  for (let line = 0; line < tables.length / TABLE; line++) {
    for (let code = 1; code <= MAX_CODE; code++) tables[line * TABLE + code] = worth(line, code);
  }
  return tables;
}
