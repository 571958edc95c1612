import type { MovieIndex } from '../../src/pack/index';

export interface Ranked {
  readonly movie: MovieIndex;
  readonly score: number;
}

/**
 * The best `topN` movies, best first, equal scores by lower `tieRanks`. Fewer when fewer may be shown.
 *
 * @param scores one a movie, none NaN
 * @param tieRanks one a movie, all different
 * @param excluded movies never to be shown
 */
export function rankTop(
  scores: ArrayLike<number>,
  tieRanks: ArrayLike<number>,
  excluded: ReadonlySet<MovieIndex>,
  topN: number,
): Ranked[] {
  const top: Ranked[] = [];
  const precedes = (score: number, movie: number, other: Ranked) =>
    score > other.score || (score === other.score && tieRanks[movie] < tieRanks[other.movie]);

  let least = Number.NEGATIVE_INFINITY;
  for (let column = 0; column < scores.length; column++) {
    const score = scores[column];
    if (score < least) continue;
    const movie = column as MovieIndex;
    const full = top.length === topN;
    if (full && !precedes(score, movie, top[topN - 1])) continue;
    if (excluded.has(movie)) continue;
    let low = 0;
    let high = top.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (precedes(score, movie, top[middle])) high = middle;
      else low = middle + 1;
    }
    if (full) top.pop();
    top.splice(low, 0, { movie, score });
    if (top.length === topN) least = top[topN - 1].score;
  }
  return top;
}
