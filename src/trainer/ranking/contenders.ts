// Unchecked indices: there is at least one signal, and each has a score for every movie.
import { best } from '../holdout/metrics';

/**
 * The movies that can be among the `count` best of  signals[0] + w₁ signals[1] + w₂ signals[2] + …  for any w ≥ 0: all movies except
 * those that `count` others beat in the first signal and equal or beat in every other one. The result is exact, and only a small part of
 * all movies.
 *
 * @param signals each with one entry per movie
 * @param except columns that can be in no list
 * @returns columns, ascending
 */
export function contenders(
  signals: readonly ArrayLike<number>[],
  count: number,
  except: ReadonlySet<number>,
): number[] {
  const sums = new Float64Array(signals[0].length);
  for (const signal of signals) for (let j = 0; j < sums.length; j++) sums[j] += signal[j];
  const strong = best(sums, count, except);
  const least = signals.map((signal) =>
    strong.length < count
      ? Number.NEGATIVE_INFINITY
      : Math.min(...strong.map((movie) => signal[movie])),
  );
  const movies: number[] = [];
  for (let movie = 0; movie < sums.length; movie++) {
    let isBeaten = signals[0][movie] < least[0];
    for (let i = 1; isBeaten && i < signals.length; i++) isBeaten = signals[i][movie] <= least[i];
    if (!isBeaten && !except.has(movie)) movies.push(movie);
  }
  return movies;
}
