import type { ItemWeights, WeightValues } from '../../../../src/pack/index';

/** The item weights the other way round: of each movie, those that lead to it. */
export interface IncomingWeights {
  /** movies + 1 entries: column m holds entries starts[m] to starts[m + 1] - 1. */
  readonly starts: Uint32Array;
  /** Source movie of each weight, ascending within a column. */
  readonly sources: Uint16Array;
  readonly weights: Float32Array;
}

const made = new WeakMap<ItemWeights<WeightValues>, IncomingWeights>();

/** Made when first asked for, once for each set of weights: positive weights only. */
export function incomingOf(weights: ItemWeights<WeightValues>): IncomingWeights {
  const found = made.get(weights) ?? transpose(weights);
  made.set(weights, found);
  return found;
}

function transpose({
  starts: rows,
  movies,
  values,
  scales,
}: ItemWeights<WeightValues>): IncomingWeights {
  const starts = new Uint32Array(rows.length);
  for (let e = 0; e < movies.length; e++) if (values[e] > 0) starts[movies[e] + 1]++;
  for (let movie = 1; movie < starts.length; movie++) starts[movie] += starts[movie - 1];
  const next = starts.slice();
  const sources = new Uint16Array(starts[starts.length - 1]);
  const weights = new Float32Array(sources.length);
  for (let source = 0; source + 1 < rows.length; source++) {
    for (let e = rows[source]; e < rows[source + 1]; e++) {
      if (values[e] <= 0) continue;
      const at = next[movies[e]]++;
      sources[at] = source;
      weights[at] = scales[source] * values[e];
    }
  }
  return { starts, sources, weights };
}
