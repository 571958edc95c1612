import type { Rating, RecommendRequest } from '../../src/contract';
import type { MovieIndex } from '../../src/pack/index';
import { type Blend, blendFor } from './blend';
import { contentSignal } from './content';
import { itemSignal } from './items';
import type { Model } from './model';
import { type NeighbourSignal, neighbourSignal } from './neighbours';
import { type Profile, profileOf } from './profile';
import type { Signal } from './signal';

/** A movie's score, taken apart. */
export interface Shares {
  /** What each rating of the profile added through each signal; aligned with the profile's ratings. */
  readonly items: Float64Array;
  readonly neighbours: Float64Array;
  readonly content: Float64Array;
  /** What no rating caused. */
  readonly prior: number;
}

/** All movies scored for one request. */
export interface Scored {
  readonly profile: Profile;
  /** One a movie. */
  readonly scores: Float64Array;
  readonly neighbours: NeighbourSignal;
  /** The shares sum to the movie's score, within the rounding of f64. */
  sharesOf(movie: MovieIndex): Shares;
}

/** The score of every movie: the sum of its signals, each times its part of the blend. */
export function scoreMovies(
  model: Model,
  request: Pick<RecommendRequest, 'ratings' | 'contentWeight' | 'adventure'>,
): Scored {
  const { contentWeight = model.info.contentWeight, adventure = model.info.adventure } = request;
  const profile = profileOf(model, request.ratings);
  const blend = blendFor(model.settings, profile.likes, contentWeight, adventure);
  const signals = {
    ...signalsOfProfile(model, profile),
    content: blend.content > 0 ? contentSignal(model.content, profile) : null,
  };

  const scores = priorScores(model, blend);
  const names = ['items', 'neighbours', 'content'] as const;
  for (const name of names) addTo(scores, signals[name], blend[name]);

  const sharesOf = (movie: MovieIndex, name: (typeof names)[number]) =>
    signals[name]?.sharesOf(movie).map((share) => blend[name] * share) ??
    new Float64Array(profile.ratings.length);
  return {
    profile,
    scores,
    neighbours: signals.neighbours,
    sharesOf: (movie) => ({
      items: sharesOf(movie, 'items'),
      neighbours: sharesOf(movie, 'neighbours'),
      content: sharesOf(movie, 'content'),
      prior: priorOfMovie(model, blend, movie),
    }),
  };
}

/** Item weights and neighbours by themselves, for fitting the blend. Nothing comes of item weights that are not loaded. */
export function signalsOf(
  model: Model,
  ratings: readonly Rating[],
): { readonly items: Signal; readonly neighbours: NeighbourSignal } {
  return signalsOfProfile(model, profileOf(model, ratings));
}

function signalsOfProfile(model: Model, profile: Profile) {
  return {
    items: itemSignal(model.weights, model.popularity, profile),
    neighbours: neighbourSignal(model, profile),
  };
}

function priorScores(model: Model, blend: Blend): Float64Array {
  const scores = new Float64Array(model.prior.scores.length);
  for (let movie = 0; movie < scores.length; movie++) {
    scores[movie] = priorOfMovie(model, blend, movie);
  }
  return scores;
}

function priorOfMovie({ prior }: Model, { prior: share, lift }: Blend, movie: number): number {
  const needed = prior.lifts[movie] / 100;
  return share * prior.scores[movie] + (needed <= lift.most ? lift.factor * needed : 0);
}

function addTo(scores: Float64Array, signal: Signal | null, weight: number): void {
  if (!signal || weight === 0) return;
  const added = signal.scores;
  for (let movie = 0; movie < scores.length; movie++) scores[movie] += weight * added[movie];
}
