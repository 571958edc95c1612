import { figure, outOfRange } from './errors';
import { type PartName, partTitle } from './header';
import type { Manifest } from './manifest';
import type { RatingCounts } from './ratings';
import type { Catalogue, ItemWeights, Links, MovieMap, MovieTags, Posters } from './types';

type Counts = Manifest['counts'];

/**
 * Checks that the part's counts are those of the manifest. The functions below do the same for the other parts.
 * @throws PackError pack-range naming part and count that differ from the manifest.
 */
export function checkCatalogue(expected: Counts, { movieIds }: Catalogue): void {
  compare('catalogue', 'movies', movieIds.length, expected.movies);
}

/** @throws PackError pack-range */
export function checkLinks(expected: Counts, { imdbIds }: Links): void {
  compare('links', 'movies', imdbIds.length, expected.movies);
}

/** @throws PackError pack-range */
export function checkTags(expected: Counts, { ofMovie }: MovieTags): void {
  compare('tags', 'movies', ofMovie.length, expected.movies);
}

/** @throws PackError pack-range */
export function checkPosters(expected: Counts, { versions }: Posters): void {
  compare('posters', 'movies', versions.length, expected.movies);
}

/** @throws PackError pack-range */
export function checkMap(expected: Counts, { x }: MovieMap): void {
  compare('map', 'movies', x.length, expected.movies);
}

/** @throws PackError pack-range */
export function checkWeights(expected: Counts, { scales }: ItemWeights): void {
  compare('weights', 'movies', scales.length, expected.movies);
}

/** @throws PackError pack-range */
export function checkRatings(expected: Counts, found: RatingCounts): void {
  compare('ratings', 'users', found.users, expected.users);
  compare('ratings', 'movies', found.movies, expected.movies);
  compare('ratings', 'ratings', found.ratings, expected.ratings);
}

function compare(part: PartName, name: string, found: number, expected: number): void {
  if (found === expected) return;
  throw outOfRange(
    partTitle(part),
    `its number of ${name} is ${figure(found)}, and the manifest says ${figure(expected)}`,
  );
}
