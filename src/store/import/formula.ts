/** What makes a spreadsheet take a cell for a formula. */
const FORMULA = /^'*[=+\-@\t\r]/;
const HARMLESS = /^'+[=+\-@\t\r]/;

/** The cell with an apostrophe before it if a spreadsheet would run it, or if `fromHarmless` would take one away. */
export function harmless(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** The cell as it was before `harmless`. */
export function fromHarmless(cell: string): string {
  return HARMLESS.test(cell) ? cell.slice(1) : cell;
}
