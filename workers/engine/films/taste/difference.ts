import { FEWEST_TO_SAY, type TasteDifference } from '../../../../src/contract';

/** A rating by the visitor and the mean of all users for the same movie. */
export interface Compared {
  readonly own: number;
  readonly others: number;
}

/** The mean difference with its 95 % interval. */
export function differenceOf(compared: readonly Compared[]): TasteDifference {
  const movies = compared.length;
  const own = mean(compared.map((each) => each.own));
  const others = mean(compared.map((each) => each.others));
  if (movies < FEWEST_TO_SAY) return { movies, own, others, difference: null };
  const middle = own - others;
  const squares = compared.reduce((sum, each) => sum + (each.own - each.others - middle) ** 2, 0);
  const reach = studentT975(movies - 1) * Math.sqrt(squares / (movies - 1) / movies);
  return {
    movies,
    own,
    others,
    difference: { mean: middle, low: middle - reach, high: middle + reach },
  };
}

/** Pearson's correlation; null where either side is constant. */
export function correlationOf(compared: readonly Compared[]): number | null {
  const own = mean(compared.map((each) => each.own));
  const others = mean(compared.map((each) => each.others));
  let product = 0;
  let ofOwn = 0;
  let ofOthers = 0;
  for (const each of compared) {
    product += (each.own - own) * (each.others - others);
    ofOwn += (each.own - own) ** 2;
    ofOthers += (each.others - others) ** 2;
  }
  const spread = Math.sqrt(ofOwn * ofOthers);
  return spread > 0 ? product / spread : null;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

const Z = 1.959964;

/**
 * The 97.5th percentile of Student's t: Abramowitz and Stegun 26.7.5, to 1 % from 4 degrees of freedom on.
 *
 * @param freedom degrees of freedom, 4 or more
 */
export function studentT975(freedom: number): number {
  return (
    Z +
    (Z ** 3 + Z) / (4 * freedom) +
    (5 * Z ** 5 + 16 * Z ** 3 + 3 * Z) / (96 * freedom ** 2) +
    (3 * Z ** 7 + 19 * Z ** 5 + 17 * Z ** 3 - 15 * Z) / (384 * freedom ** 3)
  );
}
