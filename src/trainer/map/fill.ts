import type { Places } from './lay-out';

/** Weight of the order of the coordinates against their distances. Order alone would tear apart what belongs together. */
const BY_ORDER = 0.5;

/** Rotates the places so that the map is widest from left to right, and spreads them over 0 to 1 in both directions. */
export function fillSquare(places: Places): Places {
  const { x, y } = turned(places);
  return { x: spread(x), y: spread(y) };
}

function turned({ x, y }: Places): Places {
  const [mx, my] = [mean(x), mean(y)];
  const covariance = (a: Float64Array, ma: number, b: Float64Array, mb: number) =>
    mean(a.map((value, i) => (value - ma) * (b[i]! - mb)));
  const [xx, xy, yy] = [
    covariance(x, mx, x, mx),
    covariance(x, mx, y, my),
    covariance(y, my, y, my),
  ];
  const half = (xx - yy) / 2;
  // The direction of the greatest variance.
  const [dx, dy] = unit(half + Math.sqrt(half * half + xy * xy), xy);
  return {
    x: x.map((value, i) => dx * (value - mx) + dy * (y[i]! - my)),
    y: x.map((value, i) => dx * (y[i]! - my) - dy * (value - mx)),
  };
}

function unit(dx: number, dy: number): [number, number] {
  const length = Math.sqrt(dx * dx + dy * dy);
  return length > 0 ? [dx / length, dy / length] : [1, 0];
}

function spread(values: Float64Array): Float64Array {
  const order = Array.from(values.keys()).sort((a, b) => values[a]! - values[b]! || a - b);
  const low = values[order[0]!]!;
  const width = values[order.at(-1)!]! - low || 1;
  const into = values.map((value) => ((1 - BY_ORDER) * (value - low)) / width);
  order.forEach((movie, place) => {
    into[movie]! += (BY_ORDER * place) / (order.length - 1);
  });
  return into;
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
