// Unchecked indices: each member has a wish for every movie, and loops end with the last movie.
import type { GroupChoice } from '../../../../src/contract';
import type { MovieIndex } from '../../../../src/pack/index';
import { rankTop } from '../../ranking/top-n';

/** Share of a movie's worth that is decided by the member who likes it least, when nobody is to be left behind. */
const LEAST_SHARE = 0.25;

/** The input of a choice; all arrays have one entry per movie, in column order. */
export interface Wishes {
  /** One array per member: see wishes.ts. */
  readonly ofMembers: readonly Float64Array[];
  /** 0 for a movie that may be chosen. */
  readonly barred: Uint8Array;
  /** All different: decide which of two equal movies goes first. */
  readonly tieRanks: ArrayLike<number>;
}

/** The movies of the list, best first, at most `topN`. */
export function choose(how: GroupChoice, wishes: Wishes, topN: number): MovieIndex[] {
  return how === 'turns' ? inTurns(wishes, topN) : byWorth(how, wishes, topN);
}

function byWorth(
  how: 'content' | 'average',
  { ofMembers, barred, tieRanks }: Wishes,
  topN: number,
): MovieIndex[] {
  const least = how === 'content' ? LEAST_SHARE : 0;
  const worth = new Float64Array(barred.length);
  for (let movie = 0; movie < worth.length; movie++) {
    let sum = 0;
    let lowest = Number.POSITIVE_INFINITY;
    for (const wishes of ofMembers) {
      sum += wishes[movie];
      lowest = Math.min(lowest, wishes[movie]);
    }
    worth[movie] = (1 - least) * (sum / ofMembers.length) + least * lowest;
  }
  return rankTop(worth, tieRanks, barred, topN).map(({ movie }) => movie);
}

/**
 * Chooses one movie after the other, as seats are assigned in proportional elections: the movie with the highest sum of wishes, in which
 * a member counts 1 / (1 + what they have got so far). A chosen movie gives a member their wish for it, as a share of the best that they
 * could have got.
 */
function inTurns({ ofMembers, barred, tieRanks }: Wishes, topN: number): MovieIndex[] {
  const best = ofMembers.map((wishes) => highest(wishes, barred));
  const had = ofMembers.map(() => 0);
  const taken = barred.slice();
  const chosen: MovieIndex[] = [];
  const worth = new Float64Array(barred.length);
  while (chosen.length < topN) {
    worth.fill(0);
    ofMembers.forEach((wishes, m) => {
      const weight = 1 / (1 + had[m]);
      for (let movie = 0; movie < worth.length; movie++) worth[movie] += weight * wishes[movie];
    });
    const [next] = rankTop(worth, tieRanks, taken, 1);
    if (!next) break;
    chosen.push(next.movie);
    taken[next.movie] = 1;
    ofMembers.forEach((wishes, m) => {
      if (best[m] > 0) had[m] += Math.max(0, wishes[next.movie]) / best[m];
    });
  }
  return chosen;
}

function highest(wishes: Float64Array, barred: Uint8Array): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let movie = 0; movie < wishes.length; movie++) {
    if (barred[movie] === 0 && wishes[movie] > most) most = wishes[movie];
  }
  return most;
}
