import type { MovieId, Stars } from '../../contract';
import { type Entry, type ExternalIds, isSameStatement, type Status } from './entry';

/** What an import says of a movie. */
export interface ImportedEntry {
  /** Null when the collection does not hold the movie: it is kept under its title and ids. */
  readonly movieId: MovieId | null;
  readonly title: string;
  readonly year: number | null;
  readonly ids?: ExternalIds;
  readonly status: 'rated' | 'seen' | 'saved';
  /** Not null exactly when the status is `rated`. */
  readonly stars: Stars | null;
  /** YYYY-MM-DD, or null when the file does not say. */
  readonly ratedAt: string | null;
  /** The moment in ms since 1970, where the file has one. */
  readonly time?: number | null;
}

/** What came of an import. */
export interface ImportOutcome {
  /** Movies of which nothing was said before. */
  readonly added: number;
  /** Movies that had other stars, or another status. */
  readonly changed: number;
  /** Movies of which the same, or more, was said before. */
  readonly unchanged: number;
}

/** How much each status says: an import never replaces one that says more. */
const WEIGHT: Readonly<Record<Status, number>> = {
  none: 0,
  toRate: 1,
  saved: 2,
  seen: 3,
  notInterested: 3,
  rated: 4,
};

/** Whether what a file says of a movie takes the place of what was said before. */
export function replaces(before: Entry | undefined, after: Entry): boolean {
  const known = before?.status ?? 'none';
  if (WEIGHT[after.status] < WEIGHT[known]) return false;
  if (WEIGHT[after.status] === WEIGHT[known] && after.status !== known) return false;
  if (before && known === after.status && before.stars === after.stars) {
    return before.ratedAt === null && after.ratedAt !== null;
  }
  return !isSameStatement(before, after);
}

const NAMES = {
  rated: ['rating', 'ratings'],
  seen: ['seen film', 'seen films'],
  saved: ['saved film', 'saved films'],
} as const;

/** "Imported 212 ratings, 40 seen films, and 1 saved film". */
export function importLabel(entries: readonly Pick<Entry, 'status'>[]): string {
  const parts = Object.entries(NAMES).flatMap(([status, [one, many]]) => {
    const n = entries.filter((entry) => entry.status === status).length;
    return n === 0 ? [] : [`${n} ${n === 1 ? one : many}`];
  });
  return `Imported ${new Intl.ListFormat('en', { type: 'conjunction' }).format(parts)}`;
}
