import type { MovieId, Rating, Stars } from '../../contract';
import type { Catalogue, RatingRows } from '../../pack/index';
import { foldIn, type Profile, type Trial } from '../holdout/profile';

/** Each user's ratings are drawn again until there are this many trials … */
const ENOUGH = 1_000;
/** … or this many draws of each user. */
const MOST_DRAWS = 8;

/** Draws trials of held-out users with `size` ratings shown; if there are few users, each is drawn several times. */
export function drawTrials(
  heldOut: RatingRows,
  size: number,
  seed: number,
  enough = ENOUGH,
): Trial[] {
  const trials: Trial[] = [];
  for (let draw = 0; draw < MOST_DRAWS && trials.length < enough; draw++) {
    trials.push(...foldIn(heldOut, size, seed + 1_000 * draw));
  }
  return trials.slice(0, enough);
}

/** A profile as ratings in the engine's form. */
export function ratingsOf({ movieIds }: Catalogue, { movies, codes }: Profile): Rating[] {
  return movies.map((movie, i) => ({
    movieId: movieIds[movie] as MovieId,
    stars: (codes[i]! / 2) as Stars,
  }));
}
