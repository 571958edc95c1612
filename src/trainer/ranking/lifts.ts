import { knownOf, type Model, scoreMovies } from '../../../workers/engine/index';
import { LIFT_UNIT, NO_LIFT, type RatingRows } from '../../pack/index';
import type { Trial } from '../holdout/profile';
import { auction, type List } from './prices';
import { drawTrials, ratingsOf } from './trials';

/** Ratings shown, lists drawn at most, and in how many of 1,000 lists each film should be. */
const SIZE = 10;
const LISTS = 3_000;
const PER_THOUSAND = 1.1;
/** Lists that each film is to be in at least, where few are drawn: that it is nearest to one of them is mostly chance. */
const FEWEST_PLACES = 1.4;

/**
 * How much must be added to each film's score before about 1 of 1,000 visitors have it in their top ten, when every other
 * film is lifted as well: see `auction`. In units of LIFT_UNIT, rounded to the nearest; NO_LIFT for films without weights
 * and those that would take more.
 *
 * @param model with the blend that ships
 * @param heldOut users the model was not made from; columns as in the model
 */
export function liftsOf(model: Model, heldOut: RatingRows, seed: number): Uint8Array {
  const lists = drawTrials(heldOut, SIZE, seed, LISTS).map((trial) => listOf(model, trial));
  const places = Math.max(FEWEST_PLACES, (lists.length * PER_THOUSAND) / 1000);
  const films = model.catalogue.titles.map((_, movie) => hasWeights(model, movie));
  return Uint8Array.from(auction(lists, films, places), (price, movie) => {
    const units = Math.round(price / LIFT_UNIT);
    return films[movie] && units < NO_LIFT ? units : NO_LIFT;
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
