/**
 * Relative tolerance: logarithms and powers of two JavaScript engines may differ in the last bit, and results computed from them in a few
 * more.
 */
const ROUNDING = 1e-9;

/** Whether two answers are equal except for the rounding of their numbers. */
export function isSameAnswer(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= ROUNDING;
  if (!isParts(a) || !isParts(b)) return a === b;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => key in b && isSameAnswer(a[key], b[key]))
  );
}

function isParts(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
