import type { Catalogue, RatingMatrix } from '../pack/index';
import type { Ranking } from './ranking/train-ranking';

/** Whether any user rated two movies: otherwise nothing shows which movies go together. */
export function hasPairs({ rows: { starts } }: RatingMatrix): boolean {
  return starts.some((start, user) => user > 0 && start - starts[user - 1]! > 1);
}

/**
 * A ranking by popularity alone, the same for every visitor: for data without pairs to learn from. A movie's score is its popularity as
 * FORMAT.md defines it.
 */
export function popularityRanking({ ratingCounts }: Catalogue): Ranking {
  const movies = ratingCounts.length;
  return {
    weights: {
      starts: new Uint32Array(movies + 1),
      movies: new Uint16Array(0),
      values: new Int8Array(0),
      scales: new Float32Array(movies),
      popularityCoefficients: new Float32Array(movies),
    },
    settings: {
      contentWeight: 0,
      blend: [{ likes: 0, prior: 1, neighbours: 0 }],
    },
  };
}
