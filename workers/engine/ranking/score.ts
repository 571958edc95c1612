import type { NeighbourEvidence, Rating, RecommendRequest } from '../../../src/contract';
import type { MovieIndex } from '../../../src/pack/index';
import { type Blend, blendFor } from './blend';
import { contentSignal } from './signals/content';
import { type ItemSignal, itemSignal } from './signals/items';
import type { Model } from '../model/model';
import { type NeighbourSignal, neighbourSignal } from './signals/neighbours';
import { type Profile, profileOf } from './profile';

/**
 * The scores of some movies, taken apart: a movie's prior and its shares sum to its score, within the rounding of f64. Entry
 * m * ratings + i is what rating i of the profile added to movie m, or took from it.
 */
export interface Shares {
  readonly items: Float64Array;
  readonly neighbours: Float64Array;
  readonly content: Float64Array;
  /** One a movie: what no rating caused. */
  readonly prior: Float64Array;
  evidenceOf(m: number): NeighbourEvidence;
}

/** All movies scored for one request. */
export interface Scored {
  readonly profile: Profile;
  /** One a movie. */
  readonly scores: Float64Array;
  /** Those of several movies at once take little longer than those of one. */
  sharesOf(movies: readonly MovieIndex[]): Shares;
}

/**
 * The score of every movie: the sum of its signals, each times its part of the blend.
 *
 * @param into takes the scores, one a movie; a fresh array if absent
 */
export function scoreMovies(
  model: Model,
  request: Pick<RecommendRequest, 'ratings' | 'contentWeight' | 'adventure'>,
  into?: Float64Array,
): Scored {
  const { contentWeight = model.info.contentWeight, adventure = model.info.adventure } = request;
  const profile = profileOf(model.columns, request.ratings);
  const blend = blendFor(model.settings, profile.likes, contentWeight, adventure);
  const signals = signalsOfProfile(model, profile);
  const { items, neighbours } = signals;
  const content = blend.content > 0 ? contentSignal(model.content, profile) : null;
  const scores = addUp(model, blend, signals, into);
  content?.addTo(scores, blend.content);

  return {
    profile,
    scores,
    sharesOf(movies) {
      const opinions = neighbours.neighbourRatingsOf(movies);
      return {
        items: weighed(items.sharesOf(movies), blend.items),
        neighbours: weighed(opinions.shares, blend.neighbours),
        content: content
          ? weighed(content.sharesOf(movies), blend.content)
          : new Float64Array(movies.length * profile.ratings.length),
        prior: Float64Array.from(
          movies,
          (movie) =>
            blend.prior * model.prior.scores[movie] + blend.lift * model.prior.lifts[movie],
        ),
        evidenceOf: opinions.evidenceOf,
      };
    },
  };
}

function weighed(shares: Float64Array, weight: number): Float64Array {
  for (let at = 0; at < shares.length; at++) shares[at] *= weight;
  return shares;
}

/**
 * What item weights and neighbours give each movie by themselves, for fitting the blend. Nothing comes of item weights
 * that are not loaded.
 */
export function signalScores(
  model: Model,
  ratings: readonly Rating[],
): { readonly items: Float64Array; readonly neighbours: Float64Array } {
  const signals = signalsOfProfile(model, profileOf(model.columns, ratings));
  return {
    items: addUp(model, { ...NOTHING, items: 1 }, signals),
    neighbours: addUp(model, { ...NOTHING, neighbours: 1 }, signals),
  };
}

const NOTHING: Blend = { items: 0, neighbours: 0, content: 0, prior: 0, lift: 0 };

interface Signals {
  readonly items: ItemSignal;
  readonly neighbours: NeighbourSignal;
}

function signalsOfProfile(model: Model, profile: Profile): Signals {
  return {
    items: itemSignal(model, profile),
    neighbours: neighbourSignal(model, profile),
  };
}

/** All but content. What is given to every movie is added in one pass: a pass takes as long as a search. */
function addUp(
  { prior, popularity, scratch }: Model,
  blend: Blend,
  { items, neighbours }: Signals,
  scores: Float64Array = new Float64Array(popularity.length),
): Float64Array {
  const { scores: liked, lifts } = prior;
  const { sums } = scratch;
  if (blend.neighbours > 0) neighbours.sumUp(sums);
  else sums.fill(0);
  const popularityCoefficient = blend.items * items.popularityCoefficient;
  const unit = blend.neighbours * neighbours.unit;
  for (let movie = 0; movie < scores.length; movie++) {
    scores[movie] =
      blend.prior * liked[movie] +
      blend.lift * lifts[movie] +
      popularityCoefficient * popularity[movie] +
      unit * sums[movie];
  }
  items.addTo(scores, blend.items);
  return scores;
}
