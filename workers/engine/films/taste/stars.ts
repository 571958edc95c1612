import { STARS } from '../../../../src/contract';
import type { MovieIndex, UserIndex } from '../../../../src/pack/index';
import type { Model } from '../../model/model';

/** Columns that are read at a time: with 20,000 users they take 640 kB. */
const AT_ONCE = 32;

/** How often all users gave each number of stars to some movies, indexed as STARS; null without the rating matrix. */
export function starsOfEverybody(
  { matrix }: Pick<Model, 'matrix'>,
  movies: readonly MovieIndex[],
): number[] | null {
  if (!matrix) return null;
  const { index } = matrix;
  const users = Array.from({ length: index.ntotal }, (_, user) => user as UserIndex);
  const counts = STARS.map(() => 0);
  for (let from = 0; from < movies.length; from += AT_ONCE) {
    for (const code of index.codesOf(users, movies.slice(from, from + AT_ONCE))) {
      if (code > 0) counts[code - 1]!++;
    }
  }
  return counts;
}
