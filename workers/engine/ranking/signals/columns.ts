import type { Column } from './signal';

/** How many columns one pass adds: a pass over all movies takes about as long as a search. */
const AT_ONCE = 4;

/**
 * Writes the sum of all columns, each times its factor.
 *
 * @param into one per movie; what it held before is overwritten
 */
export function sumColumns(columns: readonly Column[], into: Float64Array): void {
  const nothing: Column = { values: into, factor: 0 };
  for (let from = 0; from === 0 || from < columns.length; from += AT_ONCE) {
    const [a = nothing, b = nothing, c = nothing, d = nothing] = columns.slice(
      from,
      from + AT_ONCE,
    );
    if (from === 0) into.fill(0);
    addFour(a, b, c, d, into);
  }
}

function addFour(
  { values: a, factor: ofA }: Column,
  { values: b, factor: ofB }: Column,
  { values: c, factor: ofC }: Column,
  { values: d, factor: ofD }: Column,
  into: Float64Array,
): void {
  for (let movie = 0; movie < into.length; movie++) {
    into[movie] += ofA * a[movie] + ofB * b[movie] + ofC * c[movie] + ofD * d[movie];
  }
}
