import { type NeighbourEvidence, STARS } from '../../src/contract';
import type { MovieIndex } from '../../src/pack/index';
import type { FlatIPIndex } from '../kernel/kernel';
import { TABLE } from './tables';

/** The users found similar to a profile. */
export interface Neighbours {
  /** Rows of the index. */
  readonly ids: Uint32Array;
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

/** What the neighbours gave some movies. */
export interface Opinions {
  /** As Signal.sharesOf has them. */
  readonly shares: Float64Array;
  /** @param m place among the movies */
  evidenceOf(m: number): NeighbourEvidence;
}

/**
 * Takes apart what the neighbours say of some movies: a rating's share in a vote is its share in the similarity of who voted.
 *
 * @param ratings in the profile
 */
export function opinionsOn(
  index: FlatIPIndex,
  { ids, votes, whole, likes }: Neighbours,
  movies: readonly MovieIndex[],
  ratings: number,
): Opinions {
  const people = ids.length;
  const codes = index.codesOf(ids, [...likes.movies, ...movies]);
  const given = codes.subarray(likes.movies.length * people);
  const { ends, places, parts } = similarityParts(codes, people, likes);
  const shares = new Float64Array(movies.length * ratings);
  for (let m = 0; m < movies.length; m++) {
    for (let user = 0, at = 0; user < people; at = ends[user++]) {
      const code = given[m * people + user];
      if (code === 0) continue;
      const vote = votes[user * TABLE + code] / whole;
      for (; at < ends[user]; at++) shares[m * ratings + places[at]] += parts[at] * vote;
    }
  }
  return {
    shares,
    evidenceOf(m) {
      const raters = STARS.map(() => 0);
      for (let at = m * people; at < (m + 1) * people; at++) {
        if (given[at] > 0) raters[given[at] - 1]++;
      }
      return { people, raters };
    },
  };
}

/** The places of the ratings that made each neighbour similar and their parts in it, neighbour by neighbour. */
function similarityParts(codes: Uint8Array, people: number, likes: Likes) {
  const most = people * likes.movies.length;
  const ends = new Uint32Array(people);
  const places = new Uint16Array(most);
  const parts = new Float64Array(most);
  let at = 0;
  for (let user = 0; user < people; user++) {
    const start = at;
    let sum = 0;
    for (let like = 0; like < likes.movies.length; like++) {
      const product = likes.tables[like * TABLE + codes[like * people + user]];
      if (product === 0) continue;
      places[at] = likes.places[like];
      parts[at++] = product;
      sum += product;
    }
    ends[user] = at;
    for (let part = start; part < at; part++) parts[part] /= sum;
  }
  return { ends, places, parts };
}
