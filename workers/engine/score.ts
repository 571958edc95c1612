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

  const sharesOf = (movie: MovieIndex, name: (typeof names)[number]) => {
    const shares = signals[name]?.sharesOf(movie) ?? new Float64Array(profile.ratings.length);
    for (let i = 0; i < shares.length; i++) shares[i] *= blend[name];
    return shares;
  };
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

function priorScores({ prior }: Model, { prior: share, lift }: Blend): Float64Array {
  const scores = new Float64Array(prior.scores.length);
  const lifts = liftTable(lift);
  for (let movie = 0; movie < scores.length; movie++) {
    scores[movie] = share * prior.scores[movie] + lifts[prior.lifts[movie]];
  }
  return scores;
}

function priorOfMovie({ prior }: Model, { prior: share, lift }: Blend, movie: number): number {
  return share * prior.scores[movie] + liftTable(lift)[prior.lifts[movie]];
}

/** What each of the 256 lifts adds. */
function liftTable({ factor, most }: Blend['lift']): Float64Array {
  const table = new Float64Array(256);
  for (let lift = 0; lift / 100 <= most; lift++) table[lift] = (factor * lift) / 100;
  return table;
}

function addTo(scores: Float64Array, signal: Signal | null, weight: number): void {
  if (!signal || weight === 0) return;
  const added = signal.scores;
  for (let movie = 0; movie < scores.length; movie++) scores[movie] += weight * added[movie];
}
