import type { Movie, MovieId } from '../../../src/contract';
import type { MovieIndex } from '../../../src/pack/index';
import { EngineError } from '../errors';
import type { Model } from '../model/model';
import type { RatedMovie } from '../ranking/profile';
import { contentSignal } from '../ranking/signals/content';
import { rankTop } from '../ranking/top-n';
import { checkCount } from '../ranking/validate';

/** How much likeness in content counts beside weights of up to about 1: it decides where they say little or nothing. */
const CONTENT = 0.02;
/** Pseudo-count of the numbers of ratings by which a weight is normalised: about the ridge of the weights. */
const DAMPING = 10;
/** With 0 the more popular of two movies that go equally well with a third would have no advantage at all; with ½ all of it. */
const POPULARITY = 0.35;

/**
 * The movies most like one, best first, ties by popularity, then lower movieId.
 *
 * The item weights are a regression, so that weights in both directions, each in proportion to the root of the numbers of ratings of its two movies,
 * estimate the partial correlation of liking them, given what else is liked: what popular movies share with every other is taken
 * out. Their mean is taken, as only the strongest of each row are kept, with some of the popularity left in.
 *
 * @throws EngineError `bad-request`: also for a movie that the model lacks
 */
export function similarMovies(model: Model, movieId: MovieId, n: number): Movie[] {
  checkCount('n', n, 1);
  const movie = model.columns.get(movieId);
  if (movie === undefined) {
    throw new EngineError('bad-request', `Movie ${movieId} is not in the model.`);
  }
  const { scores, barred } = model.scratch;
  scores.fill(0);
  barred.fill(0);
  barred[movie] = 1;
  contentSignal(model, { ratings: [liked(movie)], likes: 1, unknown: [] }).addTo(scores, CONTENT);
  addPartialCorrelations(model, movie, scores);
  return rankTop(scores, model.popularityRanks, barred, n).map((found) =>
    model.movieAt(found.movie),
  );
}

function liked(movie: MovieIndex): RatedMovie {
  return { movie, stars: 5, preference: 1, penalty: 0 };
}

function addPartialCorrelations(
  { weights, catalogue }: Pick<Model, 'weights' | 'catalogue'>,
  movie: MovieIndex,
  scores: Float64Array,
): void {
  if (!weights) return;
  const { starts, movies, values, scales } = weights;
  const to = new Float64Array(scores.length);
  for (let e = starts[movie]; e < starts[movie + 1]; e++)
    to[movies[e]] = Math.max(0, scales[movie] * values[e]);
  const damped = Float64Array.from(catalogue.ratingCounts, (count) => count + DAMPING);
  for (let other = 0; other < scores.length; other++) {
    const at = placeOf(movies, movie, starts[other], starts[other + 1]);
    const from = at < 0 ? 0 : Math.max(0, scales[other] * values[at]);
    if (to[other] + from === 0) continue;
    const ratio = damped[movie] / damped[other];
    scores[other] +=
      (to[other] * ratio ** (0.5 - POPULARITY) + from * ratio ** (-0.5 - POPULARITY)) / 2;
  }
}

/** Where a column stands among the ascending ones from `start` to `end`; below 0 where it does not. */
function placeOf(columns: Uint16Array, column: number, start: number, end: number): number {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (columns[middle] < column) low = middle + 1;
    else high = middle;
  }
  return low < end && columns[low] === column ? low : -1;
}
