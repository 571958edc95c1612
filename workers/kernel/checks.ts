import type { IndexSizes, RatingRowsView } from './types';

/** Entries of a table: a code has 4 bits. */
export const CODES = 16;
/** The code of 5 stars. The same as in src/pack/limits.ts: a test checks that the two are equal. */
export const MAX_CODE = 10;

const LIMITS: IndexSizes = { users: 65_536, movies: 65_536, ratings: 2 ** 29 };

/** @throws RangeError */
export function checkSizes(sizes: IndexSizes): void {
  for (const what of ['users', 'movies', 'ratings'] as const) {
    const count = sizes[what];
    const least = what === 'ratings' ? 0 : 1;
    if (!Number.isInteger(count) || count < least || count > LIMITS[what]) {
      throw new RangeError(`An index holds ${least} to ${LIMITS[what]} ${what}, not ${count}.`);
    }
  }
}

/** @throws RangeError naming the value and what it should be, as in "k". */
export function checkInteger(value: number, from: number, to: number, what: string): void {
  if (!Number.isInteger(value) || value < from || value > to) {
    const range = to === Number.POSITIVE_INFINITY ? `${from} or more` : `${from} to ${to}`;
    throw new RangeError(`${what} is ${value}; it must be an integer of ${range}.`);
  }
}

/** @throws RangeError */
export function checkLength(length: number, expected: number, what: string): void {
  if (length !== expected) {
    throw new RangeError(`${what} must have ${expected} entries, not ${length}.`);
  }
}

/** @throws RangeError */
export function checkFinite(value: number, what: string): void {
  if (!Number.isFinite(value)) throw new RangeError(`${what} is ${value}; it must be finite.`);
}

/** Says what is wrong with a row that the kernel refused. */
export function faultOfRow(rows: RatingRowsView, row: number, movies: number): string {
  const { starts } = rows;
  const [from, to] = [starts[row]!, starts[row + 1]!];
  const entries = rows.movies.length;
  if (row === 0 && from !== 0) return `Row 0 starts at entry ${from}, not at 0.`;
  if (to < from || to > entries) {
    return `Row ${row} reaches from entry ${from} to ${to} of ${entries}.`;
  }
  let last = -1;
  for (let entry = from; entry < to; entry++) {
    const movie = rows.movies[entry]!;
    const code = rows.codes[entry]!;
    if (movie >= movies) return `Row ${row} has column ${movie}; there are ${movies} columns.`;
    if (movie <= last) return `Row ${row} has column ${movie} after ${last}; columns must ascend.`;
    if (code < 1 || code > MAX_CODE) {
      return `Row ${row} has code ${code} in column ${movie}; codes are 1 to ${MAX_CODE}.`;
    }
    last = movie;
  }
  return `Row ${row} is the last and ends at entry ${to}; there are ${entries} entries.`;
}
