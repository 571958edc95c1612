import { shuffle } from './activity';
import { AliasTable } from './alias';
import { drawingWeights, popularityShares } from './popularity';
import { normal } from './random-normal';
import type { Shape } from './shape';
import { TASTES } from './tastes';

/** The films in order of movieId, as numbers 0..movies - 1. */
export interface Movies {
  readonly movieIds: Uint32Array;
  readonly years: Uint16Array;
  /** Share of each taste in each film: one row of `TASTES.length` numbers per film, each row with the sum 1. */
  readonly tastes: Float64Array;
  /** Quality that all people agree on, in standard deviations. */
  readonly quality: Float64Array;
  /** Per taste: draws films as a person with only that taste would. */
  readonly drawing: readonly AliasTable[];
  /** Share of each taste in all draws; the sum is 1. */
  readonly tasteShares: Float64Array;
}

/** Standard deviation of the taste logits: the higher, the more a film belongs to one taste. */
const DECIDED = 2.6;
const FIRST_YEAR = 1920;
export const LAST_YEAR = 2023;

export function makeMovies(shape: Shape, counts: Uint32Array, random: () => number): Movies {
  const { movies } = shape;
  const shares = popularityShares(shape);
  const weights = drawingWeights(shares, counts);
  const ranks = Uint32Array.from({ length: movies }, (_, rank) => rank);
  shuffle(ranks, random);

  const tastes = new Float64Array(movies * TASTES.length);
  const quality = new Float64Array(movies);
  const movieIds = new Uint32Array(movies);
  const years = new Uint16Array(movies);
  const byTaste = TASTES.map(() => new Float64Array(movies));
  let movieId = 0;
  for (let movie = 0; movie < movies; movie++) {
    movieId += 1 + Math.floor(3 * random());
    movieIds[movie] = movieId;
    years[movie] = LAST_YEAR - Math.floor((LAST_YEAR - FIRST_YEAR) * random() ** 2.5);
    const share = shares[ranks[movie]!]!;
    quality[movie] = 0.45 * normal(random()) + 0.5 * Math.sqrt(share);
    const own = tastes.subarray(movie * TASTES.length, (movie + 1) * TASTES.length);
    // The best known films belong to no single taste: otherwise none could reach the top share.
    fillTastes(own, DECIDED * (1 - share), random);
    own.forEach((part, taste) => {
      byTaste[taste]![movie] = part * weights[ranks[movie]!]!;
    });
  }
  const sums = byTaste.map((column) => column.reduce((sum, weight) => sum + weight, 0));
  const all = sums.reduce((sum, value) => sum + value, 0);
  return {
    movieIds,
    years,
    tastes,
    quality,
    drawing: byTaste.map((column) => new AliasTable(column)),
    tasteShares: Float64Array.from(sums, (sum) => sum / all),
  };
}

/** Softmax of normal logits with the given deviation; never zero. */
function fillTastes(target: Float64Array, deviation: number, random: () => number): void {
  let sum = 0;
  for (let taste = 0; taste < target.length; taste++) {
    target[taste] = Math.exp(deviation * normal(random()));
    sum += target[taste]!;
  }
  for (let taste = 0; taste < target.length; taste++) target[taste]! /= sum;
}
