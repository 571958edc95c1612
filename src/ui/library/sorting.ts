import type { MeanStars, Movie } from '../../contract';
import type { Entry } from '../../store';

export const ORDERS = ['date', 'title', 'stars', 'difference', 'year'] as const;

export type Order = (typeof ORDERS)[number];

export const ORDER_NAMES: Readonly<Record<Order, string>> = {
  date: 'Newest first',
  title: 'Title',
  stars: 'Stars',
  difference: 'Unlike others',
  year: 'Year of the film',
};

export interface Wanted {
  readonly order: Order;
  /** Words that a title must contain, in any order. */
  readonly words: string;
  /** Whole stars: entries with this many stars, or half a star more; null for any. */
  readonly stars: number | null;
  /** 1990 for the 1990s; null for any. */
  readonly decade: number | null;
  readonly genre: string | null;
}

export const EVERYTHING: Wanted = {
  order: 'date',
  words: '',
  stars: null,
  decade: null,
  genre: null,
};

const titles = new Intl.Collator('en', { numeric: true, ignorePunctuation: true });

/** The part of a title used for sorting: "The Matrix" is under M. */
function sortable(title: string): string {
  return title.replace(/^(?:the|an?)\s+/i, '');
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * Filters and sorts the entries; ties stay in the given order.
 *
 * @param entries newest first
 * @param movieOf the model's movie of an entry, if it has it
 * @param meanOf the mean rating of an entry's movie, if known; entries without one come last when sorted by it
 */
export function arrange(
  entries: readonly Entry[],
  { order, words, stars, decade, genre }: Wanted,
  movieOf: (entry: Entry) => Movie | undefined,
  meanOf: (entry: Entry) => MeanStars | undefined = () => undefined,
): readonly Entry[] {
  const parts = plain(words).split(/\s+/).filter(Boolean);
  const found = entries.filter((entry) => {
    const title = plain(entry.title);
    return (
      parts.every((part) => title.includes(part)) &&
      (stars === null || (entry.stars !== null && Math.floor(entry.stars) === stars)) &&
      (decade === null || (entry.year !== null && Math.floor(entry.year / 10) * 10 === decade)) &&
      (genre === null || movieOf(entry)?.genres.includes(genre) === true)
    );
  });
  switch (order) {
    case 'date':
      return found;
    case 'title':
      return found.toSorted((a, b) => titles.compare(sortable(a.title), sortable(b.title)));
    case 'stars':
      return found.toSorted((a, b) => (b.stars ?? 0) - (a.stars ?? 0));
    case 'difference':
      return found.toSorted((a, b) => distance(b, meanOf(b)) - distance(a, meanOf(a)));
    case 'year':
      return found.toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0));
  }
}

/** The absolute difference between the visitor's stars and the mean of all users; -1 if one of them is unknown. */
function distance({ stars }: Entry, others: MeanStars | undefined): number {
  return stars === null || !others ? -1 : Math.abs(stars - others.mean);
}

/** The decades of these entries, newest first. */
export function decadesOf(entries: readonly Entry[]): readonly number[] {
  const found = new Set<number>();
  for (const { year } of entries) if (year !== null) found.add(Math.floor(year / 10) * 10);
  return [...found].sort((a, b) => b - a);
}
