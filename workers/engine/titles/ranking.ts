/**
 * Scores of the ways in which a film can fit a query. To each, the film's popularity is added (0..1, so much and no more),
 * which decides between near ties: a gap above 1 is strict, a smaller one can be made up for by popularity.
 */

/** The query is the title, with or without its article. */
export const EXACT = 8;
/** The title begins with the query. */
export const PREFIX = 5.6;
/** Every word of the query is in the title, the last one perhaps unfinished. */
export const WORDS = 5;
/** What words are worth less when initials ("lotr") stand for some. */
export const INITIALS = 0.8;
/** From here on the query is understood; below, misspellings are considered too. */
export const UNDERSTOOD = 4;
/** Some words are misspelt or missing. */
const LOOSE = 1;
/** All films of a year, when the query is nothing but the year. */
export const YEAR_ONLY = 0.5;

/** What is left of the closeness when the title goes on with the number of a sequel. */
export const SEQUEL = 0.5;

/** Popularity counts only so much when the words are doubtful. */
export const LOOSE_POPULARITY = 0.4;

/** The score of a film that has the share `cover` of the query's letters and is so close; all words found counts extra. */
export function looseScore(cover: number, closeness: number, complete: boolean): number {
  return LOOSE + 0.9 * cover + 0.6 * closeness + (complete ? 0.5 : 0);
}

export const NEXT_YEAR = 1.1;

/** What a year in the query costs a film of another year: one year off is a frequent slip, but the right year comes first. */
export function yearCost(wanted: number | null, year: number | null): number {
  if (wanted === null || wanted === year) return 0;
  if (year === null) return NEXT_YEAR;
  return Math.abs(wanted - year) === 1 ? NEXT_YEAR : 2.5;
}

/** Shared letters of two texts as a share of all their letters, when the shorter one is part of the other; difflib's ratio. */
export function closenessOf(length: number, otherLength: number): number {
  return (2 * Math.min(length, otherLength)) / (length + otherLength);
}

/** log(1 + ratings) on a scale of 0..1, for films by falling number of ratings. */
export function popularityOf(ratings: Float64Array): Float32Array {
  const most = Math.log1p(ratings[0] ?? 0);
  return Float32Array.from(ratings, (count) => (most > 0 ? Math.log1p(count) / most : 0));
}
