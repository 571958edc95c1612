/** A plain number of 0 or more, with a point or a comma; null for anything else ("1e1", "1_0", "-2", ""). */
export function readNumber(cell: string): number | null {
  const text = cell.trim();
  return /^\d{1,15}(?:[.,]\d{1,9})?$/.test(text) ? Number(text.replace(',', '.')) : null;
}

/** A whole number of 0 or more that is exact; null for anything else. */
export function readWhole(cell: string): number | null {
  const text = cell.trim();
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}
