import { contentSpaceOf, rankTop, similaritiesTo } from '../../../workers/engine/index';
import type { Catalogue, ItemWeights, MovieIndex } from '../../pack/index';

/** The movies most similar to a movie, and their similarity. */
export interface Neighbours {
  /** Best first. */
  readonly movies: readonly number[];
  /** Similarity of each, divided by that of the best: 0 to 1. */
  readonly likeness: readonly number[];
}

/**
 * For each of the first `count` movies, the `k` most similar of these, by the similarity that the engine uses for similar films.
 */
export function neighboursOf(
  catalogue: Catalogue,
  weights: ItemWeights,
  count: number,
  k: number,
): Neighbours[] {
  const model = { catalogue, weights, content: contentSpaceOf(catalogue) };
  const scores = new Float64Array(catalogue.movieIds.length);
  const barred = new Uint8Array(count);
  const ties = Uint32Array.from(barred, (_, movie) => movie);
  return Array.from(barred, (_, movie) => {
    similaritiesTo(model, movie as MovieIndex, scores);
    barred[movie] = 1;
    const found = rankTop(scores.subarray(0, count), ties, barred, k).filter((f) => f.score > 0);
    barred[movie] = 0;
    return {
      movies: found.map((neighbour) => neighbour.movie),
      likeness: found.map(({ score }) => score / found[0]!.score),
    };
  });
}
