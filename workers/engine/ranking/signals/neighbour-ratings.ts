// Unchecked indices: tables of movies by users and of users by codes, read within their sides.
import { STARS } from '../../../../src/contract';
import type { MovieIndex } from '../../../../src/pack/index';
import type { FlatIPIndex, UserIndices } from '../../../kernel/kernel';
import type { Scratch } from '../../model/scratch';
import type { SignalShares } from './signal';
import { TABLE } from './tables';

/** The users found similar to a profile. */
export interface Neighbours {
  /** Rows of the index. */
  readonly ids: UserIndices;
  /** What the likes together add to the similarity of each neighbour. */
  readonly sums: Float64Array;
  /** Each neighbour's vote for a movie by the code they gave it, times `whole`: 16 entries per neighbour. */
  readonly votes: Int32Array;
  readonly whole: number;
  readonly likes: Likes;
}

/** The likes that made them similar. */
export interface Likes {
  readonly movies: readonly MovieIndex[];
  /** Place of each among the profile's ratings. */
  readonly places: readonly number[];
  /** What each like adds to the similarity of a user, by the code that the user gave the movie: 16 entries per like. */
  readonly tables: Int16Array;
}

/**
 * Splits the neighbours' votes on some movies into shares of the profile's ratings: a rating's share in a vote is its share in the
 * voter's similarity.
 *
 * @param ratings in the profile
 */
export function neighbourRatingsOf(
  index: FlatIPIndex,
  scratch: Scratch,
  { ids, sums, votes, whole, likes }: Neighbours,
  movies: readonly MovieIndex[],
  ratings: number,
): Required<SignalShares> {
  const people = ids.length;
  const codes = index.codesOf(ids, [...likes.movies, ...movies]);
  const given = codes.subarray(likes.movies.length * people);
  const normalisedVotes = scratch.normalisedVotes(given.length);
  for (let user = 0, at = 0; user < people; user++) {
    const unit = 1 / (whole * sums[user]);
    for (let m = 0; m < movies.length; m++, at++) {
      normalisedVotes[at] = unit * votes[user * TABLE + given[m * people + user]];
    }
  }
  const shares = new Float64Array(movies.length * ratings);
  const ofLike = new Float64Array(movies.length);
  likes.places.forEach((place, like) => {
    ofLike.fill(0);
    for (let user = 0; user < people; user++) {
      const code = codes[like * people + user];
      // Most neighbours have not rated it.
      if (code === 0) continue;
      const product = likes.tables[like * TABLE + code];
      const row = user * movies.length;
      for (let m = 0; m < ofLike.length; m++) ofLike[m] += normalisedVotes[row + m] * product;
    }
    for (let m = 0; m < ofLike.length; m++) shares[m * ratings + place] = ofLike[m];
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
