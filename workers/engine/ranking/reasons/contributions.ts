import type { Profile } from '../profile';
import type { Shares } from '../score';

/** What contributed to a movie's score, by source. A rating's own contribution is also contained in those of the signals. */
export interface Contributions {
  /** The highest contribution of a single rating through all signals together; of equal ones the first. */
  readonly rating: number;
  /** That rating's place in the profile; -1 without ratings. */
  readonly place: number;
  /** Contribution of the opinions of similar users. */
  readonly neighbours: number;
  /** Contribution of similar content. */
  readonly genres: number;
  /** Contribution of the movie's popularity. */
  readonly popular: number;
}

/** @param m place of the movie among those of the shares */
export function contributionsOf({ ratings }: Profile, shares: Shares, m: number): Contributions {
  const { items, neighbours, content } = shares.bySignal;
  let place = -1;
  let rating = 0;
  let fromNeighbours = 0;
  let fromContent = 0;
  for (let i = 0, at = m * ratings.length; i < ratings.length; i++, at++) {
    fromNeighbours += neighbours[at]!;
    fromContent += content[at]!;
    const given = items[at]! + neighbours[at]! + content[at]!;
    if (place < 0 || given > rating) {
      place = i;
      rating = given;
    }
  }
  return {
    rating,
    place,
    neighbours: fromNeighbours,
    genres: fromContent,
    popular: shares.prior[m]!,
  };
}
