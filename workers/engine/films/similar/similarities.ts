import type { MovieIndex } from '../../../../src/pack/index';
import type { Model } from '../../model/model';
import type { RatedMovie } from '../../ranking/profile';
import { contentSignal } from '../../ranking/signals/content';
import { incomingOf } from './incoming';

/** How much likeness in content counts beside weights of up to about 0.2: it decides where they say little or nothing. */
const CONTENT = 0.04;
/** What two movies of a series have besides: a sequel comes before all but the best companions. */
const SERIES = 0.06;
/** Pseudo-count of the numbers of ratings by which a weight is normalised: about the ridge of the weights. */
const DAMPING = 10;
/** With 0 the more popular of two movies that go equally well with a third would have no advantage at all; with ½ all of it. */
const POPULARITY = 0.4;

/**
 * How like a movie all movies are, by item weights and content.
 *
 * The weights are a regression, so that one of them, in proportion to the root of the numbers of ratings of its two movies, estimates
 * the partial correlation of liking them, given what else is liked: what popular movies share with every other is taken out.
 * The mean of both directions is taken, as only the strongest weights of each row are kept, with some of the popularity left in.
 *
 * @param into one a movie, in column order; what it held before is overwritten. The entry of the movie itself means nothing
 */
export function similaritiesTo(
  model: Pick<Model, 'weights' | 'catalogue' | 'content'>,
  movie: MovieIndex,
  into: Float64Array,
): void {
  into.fill(0);
  const likes = { ratings: [liked(movie)], likes: 1, unknown: [] };
  contentSignal(model, likes).addTo(into, CONTENT);
  addSeries(model, movie, into);
  addPartialCorrelations(model, movie, into);
}

function addSeries({ content }: Pick<Model, 'content'>, movie: MovieIndex, into: Float64Array) {
  const [, { of }] = content.labels();
  if (of[movie] === 0) return;
  for (let other = 0; other < into.length; other++) {
    if (of[other] === of[movie]) into[other] += SERIES;
  }
}

function liked(movie: MovieIndex): RatedMovie {
  return { movie, stars: 5, preference: 1, penalty: 0 };
}

function addPartialCorrelations(
  { weights, catalogue: { ratingCounts } }: Pick<Model, 'weights' | 'catalogue'>,
  movie: MovieIndex,
  into: Float64Array,
): void {
  if (!weights) return;
  const { starts, movies, values, scales } = weights;
  const mine = ratingCounts[movie] + DAMPING;
  for (let e = starts[movie]; e < starts[movie + 1]; e++) {
    if (values[e] <= 0) continue;
    const ratio = mine / (ratingCounts[movies[e]] + DAMPING);
    into[movies[e]] += (scales[movie] * values[e] * ratio ** (0.5 - POPULARITY)) / 2;
  }
  const incoming = incomingOf(weights);
  for (let e = incoming.starts[movie]; e < incoming.starts[movie + 1]; e++) {
    const ratio = mine / (ratingCounts[incoming.sources[e]] + DAMPING);
    into[incoming.sources[e]] += (incoming.weights[e] * ratio ** (-0.5 - POPULARITY)) / 2;
  }
}
