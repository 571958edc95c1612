/**
 * Scores of the ways in which a movie can fit a query. The movie's fame (0..1) is added to each, so it can outweigh differences of less
 * than 1 between them, but no larger ones.
 */

/** The query is the title, with or without its article. */
export const EXACT = 8;
/** The title begins with the query. */
export const PREFIX = 5.6;
/** Every word of the query is in the title, the last one perhaps unfinished. */
export const WORDS = 5;
/** By how much words count less when some are given by initials ("lotr"). */
export const INITIALS = 0.8;
/** With this score or more the query is understood; below it, misspellings are considered too. */
export const UNDERSTOOD = 4;
/** Some words are misspelt or missing. */
const LOOSE = 1;
/** All movies of a year, when the query is nothing but the year. */
export const YEAR_ONLY = 0.5;

/** What the closeness is multiplied by when the title continues with the number of a sequel. */
export const SEQUEL = 0.5;

/** What the fame is multiplied by when the words are misspelt. */
export const LOOSE_FAME = 0.4;

/** The score of a movie with misspelt or missing words, by the share of the query's letters it has and by its closeness. */
export function looseScore(cover: number, closeness: number, complete: boolean): number {
  return LOOSE + 0.9 * cover + 0.6 * closeness + (complete ? 0.5 : 0);
}

export const NEXT_YEAR = 1.1;

/** What a year in the query takes off the score of a movie of another year. One year off is a frequent slip. */
export function yearCost(wanted: number | null, year: number | null): number {
  if (wanted === null || wanted === year) return 0;
  if (year === null) return NEXT_YEAR;
  return Math.abs(wanted - year) === 1 ? NEXT_YEAR : 2.5;
}

/** Letters that two texts share as a fraction of all their letters, when the shorter one is part of the other: difflib's ratio. */
export function closenessOf(length: number, otherLength: number): number {
  return (2 * Math.min(length, otherLength)) / (length + otherLength);
}

/** How well known movies are: log(1 + ratings) on a scale of 0..1, for movies by falling number of ratings. */
export function fameOf(ratings: Float64Array): Float32Array {
  const most = Math.log1p(ratings[0] ?? 0);
  return Float32Array.from(ratings, (count) => (most > 0 ? Math.log1p(count) / most : 0));
}
