/** One source movie's strongest weights: target columns ascending, int8 values, one scale. */
export interface WeightRow {
  readonly movies: Uint16Array;
  readonly values: Int8Array;
  /** weight = value * scale. */
  readonly scale: number;
}

export const EMPTY_ROW: WeightRow = {
  movies: new Uint16Array(0),
  values: new Int8Array(0),
  scale: 0,
};

/**
 * Keeps the `keep` weights that matter most: by magnitude times `importance`, ties by lower column.
 * Rounded to int8 with the largest kept at ±127; what rounds to zero is left out.
 * Rows (sources) are pruned, not columns: pruning by column starves the popular films' rows.
 *
 * @param importance one a target movie: how much an error in its score would be seen
 */
export function pruneRow(
  weights: Float32Array,
  keep: number,
  importance: ArrayLike<number>,
): WeightRow {
  const worth = weights.map((weight, j) => Math.abs(weight) * importance[j]);
  const sorted = worth.slice().sort();
  const threshold = keep < sorted.length ? sorted[sorted.length - keep] : 0;
  let ties = keep;
  for (const w of worth) if (w > threshold) ties--;
  const kept: number[] = [];
  let largest = 0;
  for (let j = 0; j < weights.length; j++) {
    if (worth[j] < threshold || (worth[j] === threshold && ties-- <= 0)) continue;
    kept.push(j);
    largest = Math.max(largest, Math.abs(weights[j]));
  }
  if (largest === 0) return EMPTY_ROW;
  const scale = Math.fround(largest / 127);
  const movies: number[] = [];
  const values: number[] = [];
  for (const j of kept) {
    const value = Math.round(weights[j] / scale);
    if (value === 0) continue;
    movies.push(j);
    values.push(value);
  }
  return { movies: Uint16Array.from(movies), values: Int8Array.from(values), scale };
}
