/** One source movie's strongest weights: target columns ascending, int8 values, one scale. */
export interface WeightRow {
  readonly movies: Uint16Array;
  readonly values: Int8Array;
  /** weight = value * scale. */
  readonly scale: number;
}

/**
 * Keeps the `keep` weights of largest magnitude, ties by lower column, rounded to int8 with the
 * row's largest at ±127. What rounds to zero is left out.
 * Rows (sources) are pruned, not columns: pruning by column starves the popular films' rows.
 */
export function pruneRow(weights: Float32Array, keep: number): WeightRow {
  const magnitudes = weights.map(Math.abs);
  const sorted = magnitudes.slice().sort();
  const largest = sorted[sorted.length - 1];
  if (!(largest > 0)) {
    return { movies: new Uint16Array(0), values: new Int8Array(0), scale: 0 };
  }
  const threshold = keep < sorted.length ? sorted[sorted.length - keep] : 0;
  let ties = keep - magnitudes.filter((m) => m > threshold).length;
  const scale = Math.fround(largest / 127);
  const movies: number[] = [];
  const values: number[] = [];
  for (let j = 0; j < weights.length; j++) {
    if (magnitudes[j] < threshold) continue;
    if (magnitudes[j] === threshold && ties-- <= 0) continue;
    const value = Math.round(weights[j] / scale);
    if (value === 0) continue;
    movies.push(j);
    values.push(value);
  }
  return { movies: Uint16Array.from(movies), values: Int8Array.from(values), scale };
}
