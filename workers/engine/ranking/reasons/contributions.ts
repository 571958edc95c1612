import type { Profile } from '../profile';
import type { Shares } from '../score';

/** What made a movie's score, by where it comes from. A rating's own part is also in those of the signals. */
export interface Contributions {
  /** What one rating gave through all signals together, the highest of all ratings; the first of equals. */
  readonly rating: number;
  /** Its place in the profile; -1 without ratings. */
  readonly place: number;
  /** What the opinions of similar users gave. */
  readonly neighbours: number;
  /** What likeness in content gave. */
  readonly genres: number;
  /** What the movie has from everybody. */
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
    fromNeighbours += neighbours[at];
    fromContent += content[at];
    const given = items[at] + neighbours[at] + content[at];
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
    popular: shares.prior[m],
  };
}
