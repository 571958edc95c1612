import type { Column } from './signal';

/** How many columns one pass adds. A pass over all movies takes about as long as a search. */
const AT_ONCE = 2;

/**
 * Writes the sum of all columns, each times its factor.
 *
 * @param into one per movie; overwritten
 */
export function sumColumns(columns: readonly Column[], into: Float64Array): void {
  into.fill(0);
  const nothing: Column = { values: into, factor: 0 };
  const different = joined(columns);
  for (let from = 0; from < different.length; from += AT_ONCE) {
    const [a, b = nothing] = different.slice(from, from + AT_ONCE);
    addTwo(a!, b, into);
  }
}

/** Merges columns that share their values into one. */
function joined(columns: readonly Column[]): Column[] {
  const factors = new Map<Column['values'], number>();
  for (const { values, factor } of columns)
    factors.set(values, (factors.get(values) ?? 0) + factor);
  return Array.from(factors, ([values, factor]) => ({ values, factor }));
}

function addTwo(
  { values: a, factor: ofA }: Column,
  { values: b, factor: ofB }: Column,
  into: Float64Array,
): void {
  for (let movie = 0; movie < into.length; movie++) {
    into[movie]! += ofA * a[movie]! + ofB * b[movie]!;
  }
}
