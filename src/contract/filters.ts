/** The filters of a request, in the order in which they are shown. */
export const FILTER_NAMES = ['skipHead', 'years', 'genres', 'tags'] as const;

export type FilterName = (typeof FILTER_NAMES)[number];

/** The filters of a list. A movie must fit every filter that is given. */
export interface Filters {
  /** Leaves out the most rated movies that together hold at least this share of all ratings, 0..0.95; 0 leaves out none. */
  readonly skipHead?: number;
  /** Both bounds are inclusive; null for no bound. A movie without a year fits no bound. */
  readonly years?: { readonly from: number | null; readonly to: number | null };
  /** A movie must have one (`any`) or all of the wanted genres, if any are given, and none of the unwanted ones. */
  readonly genres?: {
    readonly wanted: readonly string[];
    readonly match: 'any' | 'all';
    readonly unwanted: readonly string[];
  };
  /** A movie must have all of them. A model without tags has no movie that does. */
  readonly tags?: readonly string[];
}

/** How many movies could be listed. Rated, seen, saved and unwanted movies do not count. */
export interface FittingCounts {
  /** Those that fit all filters. */
  readonly all: number;
  /** Those that fit this filter, regardless of the others. */
  readonly byFilter: Readonly<Record<FilterName, number>>;
  /** Those that fit all filters except possibly this one: what would be left if it were removed. */
  readonly without: Readonly<Record<FilterName, number>>;
}

/** A value for each filter. */
export function recordByFilter<T>(of: (name: FilterName) => T): Readonly<Record<FilterName, T>> {
  return Object.fromEntries(FILTER_NAMES.map((name) => [name, of(name)])) as Readonly<
    Record<FilterName, T>
  >;
}
