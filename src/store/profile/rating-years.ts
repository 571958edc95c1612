import type { RatedEntry } from './library';
import { countsSince } from './recent';

export interface RatingYears {
  /** Number of ratings without a known day, which always count. */
  readonly undated: number;
  /** The years of the ratings, newest first, each with the number of ratings that count when those before that year do not. */
  readonly since: readonly { readonly year: number; readonly ratings: number }[];
}

/** The years from which ratings can count, and how many ratings would count. */
export function ratingYears(rated: readonly RatedEntry[]): RatingYears {
  const days = rated.flatMap(({ ratedAt }) => ratedAt ?? []);
  const years = [...new Set(days.map((day) => Number(day.slice(0, 4))))].sort((a, b) => b - a);
  return {
    undated: rated.length - days.length,
    since: years.map((year) => ({
      year,
      ratings: rated.filter((entry) => countsSince(entry, year)).length,
    })),
  };
}
