import { best } from '../holdout/metrics';

/** Length of the lists. */
const TOP = 10;
/** Rounds of setting prices, and how far each goes towards what the last one asks for. */
const ROUNDS = 12;
const STEP = 0.5;

/** A visitor's scores without any lift, and how much of a lift counts for them. */
export interface List {
  /** One a film; -Infinity where the list may not show it. */
  readonly scores: Float32Array;
  /** 0 and above. */
  readonly known: number;
}

/**
 * How much must be added to each film's score before it has `places` places in the top tens, when every other film is
 * lifted as well: the prices of a market in which each film bids for places in the lists of those who would like it most
 * (Bertsekas 1988, "The auction algorithm", for all films at once and damped).
 *
 * @param films one entry each; those without stay at 0
 * @param places 1 or more; between two whole numbers the price lies between theirs
 */
export function auction(
  lists: readonly List[],
  films: readonly boolean[],
  places: number,
): Float64Array {
  const prices = new Float64Array(films.length);
  for (let round = 0; round < ROUNDS; round++) {
    const asked = askedOf(lists, prices, places);
    films.forEach((bids, film) => {
      // Not finite: a film that too few lists could show, as when all who were asked have rated it.
      if (bids && Number.isFinite(asked[film])) prices[film] += STEP * (asked[film] - prices[film]);
    });
  }
  return prices;
}

/** What each film would have to be lifted by, with the other films' prices as they are. */
function askedOf(lists: readonly List[], prices: Float64Array, places: number): Float32Array {
  const films = prices.length;
  const depth = Math.ceil(places);
  /** The `depth` smallest gaps of each film, the largest of them first. */
  const gaps = new Float32Array(films * depth).fill(Number.POSITIVE_INFINITY);
  const lifted = new Float32Array(films);
  for (const { scores, known } of lists) {
    if (known === 0) continue;
    for (let film = 0; film < films; film++) lifted[film] = scores[film] + known * prices[film];
    const last = lifted[best(lifted, TOP, new Set()).at(-1) as number];
    for (let film = 0; film < films; film++) {
      keepSmallest(gaps, film * depth, depth, (last - scores[film]) / known);
    }
  }
  return Float32Array.from({ length: films }, (_, film) => {
    const price = gaps[film * depth];
    const below = depth > 1 ? gaps[film * depth + 1] : price;
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
