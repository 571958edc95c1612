import { partTitle } from './header';
import type { Manifest } from './manifest';
import { figure, outOfRange } from './problem';
import type { RatingCounts } from './ratings';
import type { Catalogue } from './types';

/**
 * Checks that the parts belong to one model.
 * @throws PackProblem pack-range naming part and count that differ from the manifest.
 */
export function checkCounts(manifest: Manifest, catalogue: Catalogue, ratings: RatingCounts): void {
  compare('catalogue', 'movies', catalogue.movieIds.length, manifest.counts.movies);
  compare('ratings', 'users', ratings.users, manifest.counts.users);
  compare('ratings', 'movies', ratings.movies, manifest.counts.movies);
  compare('ratings', 'ratings', ratings.ratings, manifest.counts.ratings);
}

function compare(
  part: 'catalogue' | 'ratings',
  name: string,
  found: number,
  expected: number,
): void {
  if (found === expected) return;
  throw outOfRange(
    partTitle(part),
    `its number of ${name} is ${figure(found)}, and the manifest says ${figure(expected)}`,
  );
}
