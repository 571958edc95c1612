import { MAX_CODE } from '../../../../src/pack/index';

/** Number of table entries that the kernel reads for each movie or row: one per code, 0 for "not rated". */
export const TABLE = 16;

/** 1 for each code, 0 for "not rated": multiplying by it is faster than a branch, which the processor would mispredict every other time. */
export const IS_RATED = Float64Array.from({ length: TABLE }, (_, code) => (code > 0 ? 1 : 0));

/** One table per row, end to end: entry c of table i is `worth(i, c)` for the codes 1..10, else 0. */
export function fillTables<T extends Int16Array | Int32Array>(
  tables: T,
  worth: (line: number, code: number) => number,
): T {
  for (let line = 0; line < tables.length / TABLE; line++) {
    for (let code = 1; code <= MAX_CODE; code++) tables[line * TABLE + code] = worth(line, code);
  }
  return tables;
}
