import type { RatedEntry } from './library';
import { countsSince } from './recent';

export interface RatingYears {
  /** Ratings without a known day, which count in any case. */
  readonly undated: number;
  /** The years of ratings, newest first, each with the ratings that count when those before it do not. */
  readonly since: readonly { readonly year: number; readonly ratings: number }[];
}

/** From which years ratings can count, and how many would. */
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
