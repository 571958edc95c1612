import {
  GROUP_SIZE,
  type GroupList,
  type GroupMember,
  type GroupOptions,
  type MovieId,
} from '../../../../src/contract';
import type { MovieIndex } from '../../../../src/pack/index';
import { EngineError } from '../../errors';
import type { Model } from '../../model/model';
import { candidatesOf } from '../../ranking/filters/index';
import { scoreMovies } from '../../ranking/score';
import { checkCount, checkFilters, checkRatings } from '../../ranking/validate';
import { choose } from './choose';
import { wishesOf } from './wishes';

/**
 * The movies that a group would best watch together. Each member's scores are put on a common scale (wishes.ts) and combined in the way
 * the group chooses (choose.ts). The order of the members changes no list, only the order of the standings.
 *
 * @throws EngineError `bad-request`
 */
export function recommendForGroup(
  model: Model,
  members: readonly GroupMember[],
  options: GroupOptions,
): GroupList {
  const { topN, filters = {} } = options;
  checkCount('topN', topN, 1);
  checkFilters(filters);
  if (members.length < GROUP_SIZE.least || members.length > GROUP_SIZE.most) {
    throw new EngineError(
      'bad-request',
      `The group has ${members.length} members; it must be ${GROUP_SIZE.least} to ${GROUP_SIZE.most}.`,
    );
  }
  for (const { ratings } of members) checkRatings(ratings);

  const ofMembers = members.map(({ ratings }) =>
    wishesOf(scoreMovies(model, { ratings }, model.scratch.scores).scores),
  );
  const seenBy = members.map(seenOf);
  const { barred, fitting } = candidatesOf(model, filters, leftOut(seenBy, options));
  const tieRanks = model.popularityRanks;
  const chosen = choose(options.choose, { ofMembers, barred, tieRanks }, topN);
  const places = ofMembers.map((wishes) => placesOf(chosen, { wishes, barred, tieRanks }));
  return {
    picks: chosen.map((movie, pick) => ({
      movie: model.movieAt(movie),
      standings: members.map((_, m) => ({
        place: places[m]![pick]!,
        seen: seenBy[m]!.has(model.movieAt(movie).movieId),
      })),
    })),
    fitting: fitting.all,
  };
}

function seenOf({ ratings, seen }: GroupMember): Set<MovieId> {
  return new Set([...ratings.map(({ movieId }) => movieId), ...seen]);
}

function leftOut(
  seenBy: readonly ReadonlySet<MovieId>[],
  { leaveOutSeen, refused = [] }: GroupOptions,
): MovieId[] {
  const first = seenBy[0]!;
  const others = seenBy.slice(1);
  const seen = leaveOutSeen
    ? seenBy.flatMap((each) => [...each])
    : [...first].filter((movieId) => others.every((each) => each.has(movieId)));
  return [...seen, ...refused];
}

/** What a single member's list would be ranked by. */
interface Ranking {
  readonly wishes: Float64Array;
  readonly barred: Uint8Array;
  readonly tieRanks: ArrayLike<number>;
}

/** The rank of each movie among those that are not barred, from 1; one entry per movie. */
function placesOf(
  movies: readonly MovieIndex[],
  { wishes, barred, tieRanks }: Ranking,
): readonly number[] {
  const places = movies.map(() => 1);
  const lowest = movies.reduce((low, movie) => Math.min(low, wishes[movie]!), Infinity);
  for (let other = 0; other < wishes.length; other++) {
    const wish = wishes[other]!;
    if (wish < lowest || barred[other] !== 0) continue;
    movies.forEach((movie, m) => {
      const isTied = wish === wishes[movie] && tieRanks[other]! < tieRanks[movie]!;
      if (wish > wishes[movie]! || isTied) places[m]!++;
    });
  }
  return places;
}
