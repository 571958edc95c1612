import type { Trial } from './profile';

/** Length of the list whose quality is measured. */
const TOP = 10;
const RECALL_AT = 20;

/** Figures of one trial; each is averaged over trials. */
export interface TrialFigures {
  /** Binary gain, log2 discount, against the best list possible (Järvelin and Kekäläinen 2002). */
  readonly ndcg: number;
  /** Share of the relevant films among the first 20, of as many as 20 can hold. */
  readonly recall: number;
  /** 1 / place of the first relevant film. */
  readonly reciprocalRank: number;
  /** Share of films in the top ten that the user rated 2 stars or less. */
  readonly dislikes: number;
  /** Mean place by number of ratings, from 1, of the films in the top ten. */
  readonly popularityRank: number;
  /** Columns of the top ten. */
  readonly top: readonly number[];
}

/**
 * @param scores one a movie, higher is better; films of the profile are passed over.
 *   Ties go to the lower column, which is the more popular film.
 */
export function measure(trial: Trial, scores: ArrayLike<number>): TrialFigures {
  const given = new Set(trial.profile.movies);
  const list = best(scores, RECALL_AT, given);
  const top = list.slice(0, TOP);
  const found = list.filter((movie) => trial.relevant.has(movie)).length;
  return {
    ndcg: gainOf(trial, top),
    recall: found / Math.min(RECALL_AT, trial.relevant.size),
    reciprocalRank: 1 / firstRelevantPlace(trial, scores, given),
    dislikes: top.filter((movie) => trial.disliked.has(movie)).length / TOP,
    popularityRank: top.reduce((sum, movie) => sum + movie + 1, 0) / top.length,
    top,
  };
}

/** The nDCG@10 of a trial alone, for fitting: see TrialFigures. */
export function ndcgOf(trial: Trial, scores: ArrayLike<number>): number {
  return gainOf(trial, best(scores, TOP, new Set(trial.profile.movies)));
}

function gainOf({ relevant }: Trial, top: readonly number[]): number {
  let gain = 0;
  top.forEach((movie, i) => {
    if (relevant.has(movie)) gain += 1 / Math.log2(i + 2);
  });
  let ideal = 0;
  for (let i = 0; i < Math.min(TOP, relevant.size); i++) ideal += 1 / Math.log2(i + 2);
  return gain / ideal;
}

/** The columns of the `count` highest scores, best first, ties by lower column. */
export function best(
  scores: ArrayLike<number>,
  count: number,
  except: ReadonlySet<number>,
): number[] {
  const list: number[] = [];
  for (let movie = 0; movie < scores.length; movie++) {
    const full = list.length === count;
    if (full && !(scores[movie] > scores[list[count - 1]])) continue;
    if (except.has(movie)) continue;
    let at = list.length;
    while (at > 0 && scores[movie] > scores[list[at - 1]]) at--;
    list.splice(at, 0, movie);
    if (full) list.pop();
  }
  return list;
}

function firstRelevantPlace(
  trial: Trial,
  scores: ArrayLike<number>,
  given: ReadonlySet<number>,
): number {
  let first = -1;
  for (const movie of trial.relevant) {
    if (
      first < 0 ||
      scores[movie] > scores[first] ||
      (scores[movie] === scores[first] && movie < first)
    ) {
      first = movie;
    }
  }
  let place = 1;
  for (let movie = 0; movie < scores.length; movie++) {
    if (given.has(movie)) continue;
    if (scores[movie] > scores[first] || (scores[movie] === scores[first] && movie < first))
      place++;
  }
  return place;
}
