import type { Neighbours } from './neighbours';

/** Undirected edges between movies. Edge e joins from[e] and to[e]. */
export interface Graph {
  readonly movies: number;
  readonly from: Uint16Array;
  readonly to: Uint16Array;
  /** Above 0, at most 1. */
  readonly weights: Float64Array;
}

/**
 * Joins each movie to its neighbours. If two movies are neighbours of each other, their weights a and b combine to a + b - ab, as in
 * UMAP.
 */
export function graphOf(neighbours: readonly Neighbours[]): Graph {
  const likeness = neighbours.map(
    (each) => new Map(each.movies.map((movie, i) => [movie, each.likeness[i]!])),
  );
  const edges = likeness.flatMap((mine, movie) =>
    [...mine].flatMap(([other, a]) => {
      const b = likeness[other]!.get(movie) ?? 0;
      const isNamedBefore = b > 0 && other < movie;
      return isNamedBefore ? [] : [{ from: movie, to: other, weight: a + b - a * b }];
    }),
  );
  return {
    movies: neighbours.length,
    from: Uint16Array.from(edges, ({ from }) => from),
    to: Uint16Array.from(edges, ({ to }) => to),
    weights: Float64Array.from(edges, ({ weight }) => weight),
  };
}
