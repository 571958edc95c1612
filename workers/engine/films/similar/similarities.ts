// Unchecked indices: loops over sparse weights, with a similarity for each movie.
import type { ItemWeights, MovieIndex, WeightValues } from '../../../../src/pack/index';
import type { Model } from '../../model/model';
import type { RatedMovie } from '../../ranking/profile';
import { contentSignal } from '../../ranking/signals/content';
import { type IncomingWeights, incomingOf } from './incoming';

/** Weight of content similarity. Item weights go up to about 0.2, so content decides only where these say little or nothing. */
const CONTENT = 0.04;
/** Bonus for two movies of a series: a sequel comes before all but the most similar other movies. */
const SERIES = 0.06;
/** Pseudo-count of the numbers of ratings by which a weight is normalised: about the ridge of the weights. */
const DAMPING = 10;
/**
 * How much of its advantage a popular movie keeps. With 0 the more popular of two movies that go equally well with a third would have no
 * advantage; with ½ it keeps all of it.
 */
const POPULARITY = 0.42;

/**
 * The similarity of all movies to one movie, by item weights and content.
 *
 * The weights are a regression, so that one of them, in proportion to the root of the numbers of ratings of its two movies, estimates the
 * partial correlation of liking them, given what else is liked: what popular movies share with every other is taken out. The mean of both
 * directions is taken, as only the strongest weights of each row are kept, with some of the popularity left in.
 *
 * @param into one per movie, in column order; overwritten. The entry of the movie itself means nothing
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
  const { outgoing, incoming } = normalisedOf(weights, ratingCounts);
  const { starts, movies, values, scales } = weights;
  const scale = scales[movie] / (2 * outgoing[movie]);
  for (let e = starts[movie]; e < starts[movie + 1]; e++) {
    if (values[e] > 0) into[movies[e]] += scale * values[e] * outgoing[movies[e]];
  }
  const mine = (ratingCounts[movie] + DAMPING) ** (-0.5 - POPULARITY) / 2;
  for (let e = incoming.starts[movie]; e < incoming.starts[movie + 1]; e++) {
    into[incoming.sources[e]] += mine * incoming.weights[e];
  }
}

interface Normalised {
  /** One per movie: a weight is multiplied by the factor of the movie that it leads to and divided by that of its source. */
  readonly outgoing: Float64Array;
  /** Not yet multiplied by the factor of the movie that they lead to. */
  readonly incoming: IncomingWeights;
}

const made = new WeakMap<ItemWeights<WeightValues>, Normalised>();

/** Made when first asked for, once for each set of weights. */
function normalisedOf(weights: ItemWeights<WeightValues>, ratingCounts: Uint32Array): Normalised {
  const found = made.get(weights);
  if (found) return found;
  const powers = (power: number) =>
    Float64Array.from(ratingCounts, (count) => (count + DAMPING) ** power);
  const normalised = {
    outgoing: powers(POPULARITY - 0.5),
    incoming: incomingOf(weights, powers(0.5 + POPULARITY)),
  };
  made.set(weights, normalised);
  return normalised;
}
