// Unchecked indices: edges lead between movies that have a place, and loops end with the last edge.
import type { Random } from '../../pack/index';
import type { Graph } from './graph';

/** Coordinates, one entry per movie. */
export interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

const EPOCHS = 200;
/** Each time an edge pulls, this many random movies push one of its ends away. */
const PUSHES = 3;
const PUSH = 4;
/** The farthest that one pull or push may move a movie, at the start. */
const STEP = 4;

/**
 * Lays out the graph as UMAP does: edges pull and random movies push, with decreasing force. With the curve 1 / (1 + d²) it needs only
 * the four basic operations, so it gives the same places on every machine. Changes `places`.
 */
export function layOut(graph: Graph, { x, y }: Places, random: Random): void {
  const { from, to, weights } = graph;
  const strongest = weights.reduce((a, b) => Math.max(a, b), 0);
  const due = weights.map((weight) => strongest / weight);
  for (let epoch = 1; epoch <= EPOCHS; epoch++) {
    const rate = 1 - epoch / EPOCHS;
    for (let e = 0; e < weights.length; e++) {
      if (due[e] > epoch) continue;
      due[e] += strongest / weights[e];
      pull(from[e], to[e], rate);
      push(from[e], rate);
      push(to[e], rate);
    }
  }

  function pull(a: number, b: number, rate: number): void {
    const dx = x[a] - x[b];
    const dy = y[a] - y[b];
    const force = -2 / (1 + dx * dx + dy * dy);
    const [mx, my] = [rate * clip(force * dx), rate * clip(force * dy)];
    x[a] += mx;
    y[a] += my;
    x[b] -= mx;
    y[b] -= my;
  }

  function push(movie: number, rate: number): void {
    for (let i = 0; i < PUSHES; i++) {
      const other = Math.floor(random() * graph.movies);
      const dx = x[movie] - x[other];
      const dy = y[movie] - y[other];
      const square = dx * dx + dy * dy;
      const force = (2 * PUSH) / ((0.001 + square) * (1 + square));
      x[movie] += rate * clip(force * dx);
      y[movie] += rate * clip(force * dy);
    }
  }
}

function clip(move: number): number {
  return Math.max(-STEP, Math.min(STEP, move));
}
