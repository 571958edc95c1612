import {
  type NeighbourEvidence,
  type Rating,
  type RecommendRequest,
  recordBySignal,
  SIGNAL_NAMES,
  type SignalName,
  STARS,
} from '../../../src/contract';
import type { MovieIndex } from '../../../src/pack/index';
import { lazy } from '../model/lazy';
import type { Model } from '../model/model';
import { blendFor } from './blend';
import { type Profile, profileOf } from './profile';
import { sumColumns } from './signals/columns';
import { EVIDENCE, SIGNALS } from './signals/index';
import type { Column, Signal, SignalShares } from './signals/signal';

/**
 * The scores of some movies, taken apart: a movie's prior and its shares sum to its score, within the rounding of f64.
 */
export interface Shares {
  /** Entry m * ratings + i of a signal is what rating i of the profile added to movie m, or took from it. */
  readonly bySignal: Readonly<Record<SignalName, Float64Array>>;
  /** One per movie: the part of the score that no rating caused. */
  readonly prior: Float64Array;
  /** @param m place among the movies */
  evidenceOf(m: number): NeighbourEvidence;
}

/** All movies scored for one request. */
export interface Scored {
  readonly profile: Profile;
  /** One per movie, in column order. */
  readonly scores: Float64Array;
  /** The shares of several movies at once take little longer than those of one. @param movies none twice */
  sharesOf(movies: readonly MovieIndex[]): Shares;
}

/**
 * The score of every movie: its prior and the sum of its signals, each times its weight in the blend.
 *
 * @param into takes the scores, one per movie; a fresh array if absent
 */
export function scoreMovies(
  model: Model,
  request: Pick<RecommendRequest, 'ratings' | 'contentWeight'>,
  into: Float64Array = new Float64Array(model.popularity.length),
): Scored {
  const { contentWeight = model.info.contentWeight } = request;
  const profile = profileOf(model.columns, request.ratings);
  const blend = blendFor(model.settings, profile.likes, contentWeight);
  const signals = SIGNAL_NAMES.map((name) => ({
    name,
    weight: blend.signals[name],
    signal: lazy(() => SIGNALS[name](model, profile)),
  }));
  const counting = signals.filter(({ weight }) => weight > 0);
  addUp(
    { values: model.popularity, factor: blend.prior },
    counting.map(({ signal, weight }) => ({ signal: signal(), weight })),
    into,
  );

  return {
    profile,
    scores: into,
    sharesOf(movies) {
      const none = () => new Float64Array(movies.length * profile.ratings.length);
      const evidence = signals.find(({ name }) => name === EVIDENCE);
      const shares = new Map(
        signals
          .filter((each) => each.weight > 0 || each === evidence)
          .map(({ name, signal, weight }) => [name, weighted(signal().sharesOf(movies), weight)]),
      );
      return {
        bySignal: recordBySignal((name) => shares.get(name)?.ofRatings ?? none()),
        prior: Float64Array.from(movies, (movie) => blend.prior * model.popularity[movie]!),
        evidenceOf: shares.get(EVIDENCE)?.evidenceOf ?? (() => NO_EVIDENCE),
      };
    },
  };
}

const NO_EVIDENCE: NeighbourEvidence = { people: 0, raters: STARS.map(() => 0) };

/** The score that one signal alone gives each movie, for fitting the blend. The array belongs to the caller. */
export function signalScores(
  model: Model,
  ratings: readonly Rating[],
  name: SignalName,
): Float64Array {
  const signal = SIGNALS[name](model, profileOf(model.columns, ratings));
  const scores = new Float64Array(model.popularity.length);
  addUp(null, [{ signal, weight: 1 }], scores);
  return scores;
}

/** The columns of all signals are added in one pass. */
function addUp(
  prior: Column | null,
  signals: readonly { readonly signal: Signal; readonly weight: number }[],
  into: Float64Array,
): void {
  const columns = signals.map(({ signal, weight }) => signal.column(weight));
  sumColumns(
    [prior, ...columns].filter((column) => column !== null),
    into,
  );
  for (const { signal, weight } of signals) signal.addTo(into, weight);
}

function weighted(shares: SignalShares, weight: number): SignalShares {
  const { ofRatings } = shares;
  for (let at = 0; at < ofRatings.length; at++) ofRatings[at]! *= weight;
  return shares;
}
