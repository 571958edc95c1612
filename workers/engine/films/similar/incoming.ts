// Unchecked indices: loops over sparse weights, which are counted first and then placed.
import type { ItemWeights, WeightValues } from '../../../../src/pack/index';

/** The transposed item weights above 0: for each movie, the weights that lead to it. */
export interface IncomingWeights {
  /** movies + 1 entries: column m holds entries starts[m] to starts[m + 1] - 1. */
  readonly starts: Uint32Array;
  /** Source movie of each weight, ascending within a column. */
  readonly sources: Uint16Array;
  readonly weights: Float32Array;
}

/** @param factors one per movie: the weights that lead away from it are multiplied by it */
export function incomingOf(
  { starts: rows, movies, values, scales }: ItemWeights<WeightValues>,
  factors: Float64Array,
): IncomingWeights {
  const starts = new Uint32Array(rows.length);
  for (let e = 0; e < movies.length; e++) if (values[e] > 0) starts[movies[e] + 1]++;
  for (let movie = 1; movie < starts.length; movie++) starts[movie] += starts[movie - 1];
  const next = starts.slice();
  const sources = new Uint16Array(starts[starts.length - 1]);
  const weights = new Float32Array(sources.length);
  for (let source = 0; source + 1 < rows.length; source++) {
    const scale = factors[source] * scales[source];
    for (let e = rows[source]; e < rows[source + 1]; e++) {
      if (values[e] <= 0) continue;
      const at = next[movies[e]]++;
      sources[at] = source;
      weights[at] = scale * values[e];
    }
  }
  return { starts, sources, weights };
}
