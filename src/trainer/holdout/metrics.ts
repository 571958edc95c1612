// Unchecked indices: there is a score for each movie, and lists hold only such movies.
import type { Trial } from './profile';

/** Length of the list whose quality is measured. */
export const TOP = 10;
const RECALL_AT = 20;
const NONE: ReadonlySet<number> = new Set();

/** Figures of one trial; each is averaged over trials. */
export interface TrialFigures {
  /** nDCG with binary gain and log2 discount, relative to the best possible list (Järvelin and Kekäläinen 2002). */
  readonly ndcg: number;
  /** Recall in the first 20: the relevant films among them, as a share of all relevant films, or of 20 if there are more. */
  readonly recall: number;
  /** 1 / rank of the first relevant film. */
  readonly reciprocalRank: number;
  /** Share of films in the top ten that the user rated 2 stars or less. */
  readonly dislikes: number;
  /** Mean popularity rank (by number of ratings, from 1) of the films in the top ten. */
  readonly popularityRank: number;
  /** Columns of the top ten. */
  readonly top: readonly number[];
}

/** Figures of one trial in which the best known movies are neither candidates nor relevant. */
export interface TailFigures {
  readonly ndcg: number;
  readonly recall: number;
}

/**
 * @param scores one per movie, higher is better; films of the profile are skipped. Ties go to the lower column, which is the more
 * popular film.
 */
export function measure(trial: Trial, scores: ArrayLike<number>): TrialFigures {
  const given = new Set(trial.profile.movies);
  const list = best(scores, RECALL_AT, given);
  const top = list.slice(0, TOP);
  const found = list.filter((movie) => trial.relevant.has(movie)).length;
  return {
    ndcg: gainOf(trial.relevant, top),
    recall: found / Math.min(RECALL_AT, trial.relevant.size),
    reciprocalRank: 1 / firstRelevantPlace(trial, scores, given),
    dislikes: top.filter((movie) => trial.disliked.has(movie)).length / TOP,
    popularityRank: top.reduce((sum, movie) => sum + movie + 1, 0) / top.length,
    top,
  };
}

/**
 * The long-tail protocol (Cremonesi, Koren and Turrin, RecSys 2010).
 *
 * @param head how many of the first columns, the most rated movies, are left out
 * @returns null if no other relevant movie remains
 */
export function measureTail(
  trial: Trial,
  scores: ArrayLike<number>,
  head: number,
): TailFigures | null {
  const relevant = new Set([...trial.relevant].filter((movie) => movie >= head));
  if (relevant.size === 0) return null;
  const list = best(scores, RECALL_AT, new Set(trial.profile.movies), head);
  const found = list.filter((movie) => relevant.has(movie)).length;
  return {
    ndcg: gainOf(relevant, list.slice(0, TOP)),
    recall: found / Math.min(RECALL_AT, relevant.size),
  };
}

/**
 * nDCG@10 corrected for relevant movies not being equally likely to be rated (Yang et al., RecSys 2018): each is weighted by its inverse
 * propensity.
 *
 * @param propensities one per movie, above 0 for relevant movies
 */
export function unbiasedNdcg(
  { relevant }: Trial,
  top: readonly number[],
  propensities: ArrayLike<number>,
): number {
  return gainOf(relevant, top, (movie) => 1 / propensities[movie]);
}

/** Only the nDCG@10 of a trial, for fitting: see TrialFigures. */
export function ndcgOf(trial: Trial, scores: ArrayLike<number>): number {
  return gainOf(trial.relevant, best(scores, TOP, new Set(trial.profile.movies)));
}

/**
 * The nDCG@10 of a trial when it is known which movies can be in the list.
 *
 * @param movies columns, ascending, none of the profile's
 * @param scores one for each of them
 */
export function ndcgAmong(
  { relevant }: Trial,
  movies: readonly number[],
  scores: ArrayLike<number>,
): number {
  return gainOf(
    relevant,
    best(scores, TOP, NONE).map((at) => movies[at]),
  );
}

/** The discounted gain of a list, divided by that of the best possible list. */
function gainOf(
  relevant: ReadonlySet<number>,
  top: readonly number[],
  worth: (movie: number) => number = () => 1,
): number {
  const discounted = (gains: readonly number[]) =>
    gains.reduce((sum, gain, i) => sum + gain / Math.log2(i + 2), 0);
  const ideal = Array.from(relevant, worth)
    .sort((a, b) => b - a)
    .slice(0, TOP);
  return (
    discounted(top.map((movie) => (relevant.has(movie) ? worth(movie) : 0))) / discounted(ideal)
  );
}

/** The columns of the `count` highest scores from column `first` on, best first, ties by lower column. */
export function best(
  scores: ArrayLike<number>,
  count: number,
  except: ReadonlySet<number>,
  first = 0,
): number[] {
  const list: number[] = [];
  for (let movie = first; movie < scores.length; movie++) {
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
