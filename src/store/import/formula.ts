/** Beginnings that make a spreadsheet treat a cell as a formula. */
const FORMULA = /^'*[=+\-@\t\r]/;
const HARMLESS = /^'+[=+\-@\t\r]/;

/** Prefixes the cell with an apostrophe if a spreadsheet would run it, or if `fromHarmless` would otherwise remove one. */
export function harmless(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** The cell as it was before `harmless`. */
export function fromHarmless(cell: string): string {
  return HARMLESS.test(cell) ? cell.slice(1) : cell;
}
