// Unchecked indices: edges lead between movies of the graph, and vectors have one entry per movie.
import type { Random } from '../../pack/index';
import type { Graph } from './graph';

const ROUNDS = 200;

/**
 * The two slowest waves of the graph, each with one value per movie: the eigenvectors of its random walk that follow the constant one.
 * They separate movies that are far from each other, but crowd close ones together.
 */
export function slowestWaves(graph: Graph, random: Random): [Float64Array, Float64Array] {
  const roots = degreesOf(graph).map(Math.sqrt);
  const steady = normalise(roots.slice());
  const found = [steady];
  for (let wave = 0; wave < 2; wave++) {
    let vector = Float64Array.from(roots, () => random() - 0.5);
    for (let round = 0; round < ROUNDS; round++) {
      vector = walked(graph, roots, vector);
      for (const other of found) removeShare(vector, other);
      normalise(vector);
    }
    found.push(vector);
  }
  const [first, second] = found.slice(1).map((vector) => vector.map((v, i) => v / (roots[i] || 1)));
  return [first, second];
}

function degreesOf({ movies, from, to, weights }: Graph): Float64Array {
  const degrees = new Float64Array(movies);
  weights.forEach((weight, e) => {
    degrees[from[e]] += weight;
    degrees[to[e]] += weight;
  });
  return degrees;
}

/** One step of the lazy walk, which stays in place with probability ½, times 2. No eigenvalue of it is negative. */
function walked({ from, to, weights }: Graph, roots: Float64Array, vector: Float64Array) {
  const next = vector.slice();
  for (let e = 0; e < weights.length; e++) {
    const [a, b] = [from[e], to[e]];
    const weight = weights[e] / (roots[a] * roots[b]);
    next[a] += weight * vector[b];
    next[b] += weight * vector[a];
  }
  return next;
}

function removeShare(vector: Float64Array, other: Float64Array): void {
  const share = vector.reduce((sum, v, i) => sum + v * other[i], 0);
  for (let i = 0; i < vector.length; i++) vector[i] -= share * other[i];
}

function normalise(vector: Float64Array): Float64Array {
  const length = Math.sqrt(vector.reduce((sum, v) => sum + v * v, 0)) || 1;
  for (let i = 0; i < vector.length; i++) vector[i] /= length;
  return vector;
}
