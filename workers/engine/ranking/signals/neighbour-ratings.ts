import { STARS } from '../../../../src/contract';
import type { MovieIndex } from '../../../../src/pack/index';
import type { FlatIPIndex, UserIndices } from '../../../kernel/kernel';
import type { Scratch } from '../../model/scratch';
import { multiply } from './multiply';
import type { SignalShares } from './signal';
import { TABLE } from './tables';

/** The users found similar to a profile. */
export interface Neighbours {
  /** Rows of the index. */
  readonly ids: UserIndices;
  /** What each neighbour says of a movie that they gave a code: 16 entries a neighbour; divided by `whole`, it is their vote. */
  readonly votes: Int32Array;
  readonly whole: number;
  readonly likes: Likes;
}

/** The likes that made them similar. */
export interface Likes {
  readonly movies: readonly MovieIndex[];
  /** Place of each among the profile's ratings. */
  readonly places: readonly number[];
  /** What each adds to the similarity of a user who gave it a code: 16 entries a like. */
  readonly tables: Int16Array;
}

/**
 * Takes apart what the neighbours say of some movies: a rating's share in a vote is its share in the similarity of who voted.
 *
 * @param ratings in the profile
 */
export function neighbourRatingsOf(
  index: FlatIPIndex,
  scratch: Scratch,
  { ids, votes, whole, likes }: Neighbours,
  movies: readonly MovieIndex[],
  ratings: number,
): Required<SignalShares> {
  const people = ids.length;
  const codes = index.codesOf(ids, [...likes.movies, ...movies]);
  const given = codes.subarray(likes.movies.length * people);
  const sums = similaritySums(codes, people, likes);
  const normalisedVotes = scratch.normalisedVotes(given.length);
  for (let m = 0, at = 0; m < movies.length; m++) {
    for (let user = 0; user < people; user++, at++) {
      normalisedVotes[at] = votes[user * TABLE + given[at]] / (whole * sums[user]);
    }
  }
  const shares = new Float64Array(movies.length * ratings);
  const products = new Float64Array(people);
  likes.places.forEach((place, like) => {
    for (let user = 0; user < people; user++) {
      products[user] = likes.tables[like * TABLE + codes[like * people + user]];
    }
    multiply(normalisedVotes, movies.length, products, shares, place, ratings);
  });
  return {
    ofRatings: shares,
    evidenceOf(m) {
      const raters = STARS.map(() => 0);
      for (let at = m * people; at < (m + 1) * people; at++) {
        if (given[at] > 0) raters[given[at] - 1]++;
      }
      return { people, raters };
    },
  };
}

/** What the likes together add to the similarity of each neighbour. */
function similaritySums(codes: Uint8Array, people: number, { movies, tables }: Likes) {
  const sums = new Float64Array(people);
  for (let like = 0, at = 0; like < movies.length; like++) {
    for (let user = 0; user < people; user++, at++) {
      sums[user] += tables[like * TABLE + codes[at]];
    }
  }
  return sums;
}
