import { knownOf, type Model, scoreMovies } from '../../../workers/engine/index';
import { LIFT_UNIT, NO_LIFT, type RatingRows } from '../../pack/index';
import { best } from '../holdout/metrics';
import type { Trial } from '../holdout/profile';
import { drawTrials, ratingsOf } from './trials';

/** Ratings shown, lists drawn at most, and of how many in 1,000 each film should be in the top ten. */
const SIZE = 10;
const LISTS = 3_000;
const PER_THOUSAND = 1.1;
const TOP = 10;

/** Rounds of setting prices, and how far each goes towards what the last one asks for. */
const ROUNDS = 12;
const STEP = 0.5;

/** A visitor's scores without any lift, and how much of a lift counts for them. */
interface List {
  readonly scores: Float32Array;
  readonly known: number;
}

/**
 * How much must be added to each film's score before about 1 of 1,000 visitors have it in their top ten, when every other
 * film is lifted as well: the prices of a market in which each film bids for places in the lists of those who would like it
 * most (Bertsekas 1988, "The auction algorithm", for all films at once and damped). In units of LIFT_UNIT, rounded to
 * the nearest.
 *
 * @param model with the blend that ships
 * @param heldOut users the model was not made from; columns as in the model
 */
export function liftsOf(model: Model, heldOut: RatingRows, seed: number): Uint8Array {
  const lists = drawTrials(heldOut, SIZE, seed, LISTS).map((trial) => listOf(model, trial));
  const places = Math.max(1, (lists.length * PER_THOUSAND) / 1000);
  const lifts = new Float64Array(model.catalogue.titles.length);
  for (let round = 0; round < ROUNDS; round++) {
    const asked = pricesOf(lists, lifts, places);
    for (let movie = 0; movie < lifts.length; movie++) {
      // Not finite: a film that no list could show, as when all who were asked have rated it.
      if (Number.isFinite(asked[movie]) && hasWeights(model, movie)) {
        lifts[movie] += STEP * (asked[movie] - lifts[movie]);
      }
    }
  }
  return Uint8Array.from(lifts, (lift, movie) => {
    const units = Math.round(lift / LIFT_UNIT);
    return hasWeights(model, movie) && units < NO_LIFT ? units : NO_LIFT;
  });
}

function listOf(model: Model, { profile }: Trial): List {
  const scored = scoreMovies(model, {
    ratings: ratingsOf(model.catalogue, profile),
    adventure: 0,
  });
  const scores = Float32Array.from(scored.scores);
  for (const movie of profile.movies) scores[movie] = Number.NEGATIVE_INFINITY;
  return { scores, known: knownOf(scored.profile.likes) };
}

function hasWeights({ weights }: Model, movie: number): boolean {
  return weights !== null && weights.starts[movie + 1] > weights.starts[movie];
}

/**
 * What each film would have to be lifted by, with the other films' lifts as they are, to be in so many lists. Between two
 * whole numbers of lists the price lies between theirs.
 */
function pricesOf(lists: readonly List[], lifts: Float64Array, places: number): Float32Array {
  const movies = lifts.length;
  const depth = Math.ceil(places);
  /** The `depth` smallest gaps of each film, the largest of them first. */
  const gaps = new Float32Array(movies * depth).fill(Number.POSITIVE_INFINITY);
  const lifted = new Float32Array(movies);
  for (const { scores, known } of lists) {
    if (known === 0) continue;
    for (let movie = 0; movie < movies; movie++) {
      lifted[movie] = scores[movie] + known * lifts[movie];
    }
    const last = lifted[best(lifted, TOP, new Set()).at(-1) as number];
    for (let movie = 0; movie < movies; movie++) {
      keepSmallest(gaps, movie * depth, depth, (last - scores[movie]) / known);
    }
  }
  return Float32Array.from({ length: movies }, (_, movie) => {
    const price = gaps[movie * depth];
    const below = depth > 1 ? gaps[movie * depth + 1] : price;
    return Math.max(0, price - (price - below) * (depth - places));
  });
}

/** Puts a gap among the `depth` smallest from `at` on, which fall. */
function keepSmallest(gaps: Float32Array, at: number, depth: number, gap: number): void {
  if (!(gap < gaps[at])) return;
  let i = at;
  while (i + 1 < at + depth && gaps[i + 1] > gap) {
    gaps[i] = gaps[i + 1];
    i++;
  }
  gaps[i] = gap;
}
