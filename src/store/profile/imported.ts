import type { MovieId, Stars } from '../../contract';
import { isDay, LAST_TIME } from './day';
import { entryAfter, entryBefore, type Statement } from './edit';
import { type Entry, type ExternalIds, isSameStatement, type Status } from './entry';
import type { ProfileWriter } from './state';
import { makeChange } from './undo';

/** The statement of an import about a movie. */
export interface ImportedEntry {
  /** Null when the collection lacks the movie, which is then kept under its title and ids. */
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

/** The result of an import. */
export interface ImportOutcome {
  /** Number of movies that had no entry before. */
  readonly added: number;
  /** Number of movies that had other stars or another status. */
  readonly changed: number;
  /** Number of movies whose entry already said the same or more. */
  readonly unchanged: number;
}

/** Adds the entries of a file in one step. An existing entry stays if it says more: a rated movie stays rated. */
export function importAll(writer: ProfileWriter, rows: readonly ImportedEntry[]): ImportOutcome {
  const news = newsOf(writer, rows);
  const after = news.map((each) => each.after);
  const before = news.map((each) => each.before);
  makeChange(writer, importLabel(after), { before, after });
  const added = before.filter(({ status }) => status === 'none').length;
  return { added, changed: news.length - added, unchanged: rows.length - news.length };
}

/** The rows that would change something in `importAll`. */
export function newsIn(writer: ProfileWriter, rows: readonly ImportedEntry[]): ImportedEntry[] {
  return newsOf(writer, rows).map(({ row }) => row);
}

interface News {
  readonly row: ImportedEntry;
  readonly before: Entry;
  readonly after: Entry;
}

/** The changes that the rows would make. Of several rows for one movie the last one counts, unless it says less. */
function newsOf({ now, state }: ProfileWriter, rows: readonly ImportedEntry[]): News[] {
  const time = now();
  const news = new Map<string, News>();
  for (const row of rows) {
    const before = entryBefore(state(), row);
    const after = entryAfter(before, statementOf(row, time), time);
    const known = news.get(after.key)?.after ?? before;
    if (replaces(known, after)) news.set(after.key, { row, before, after });
  }
  return [...news.values()].filter(({ before, after }) => replaces(before, after));
}

/** An invalid day or time counts as unknown. */
function statementOf({ status, stars, ratedAt, time }: ImportedEntry, now: number): Statement {
  const isMoment = typeof time === 'number' && time >= 0 && time <= LAST_TIME;
  const day = ratedAt !== null && isDay(ratedAt) ? ratedAt : null;
  return { status, stars, ratedAt: day, time: isMoment ? time : now };
}

/** How much each status says: an import never replaces a status that says more. */
const WEIGHT: Readonly<Record<Status, number>> = {
  none: 0,
  toRate: 1,
  saved: 2,
  seen: 3,
  notInterested: 3,
  rated: 4,
};

/** Whether a file's entry for a movie replaces the existing one. */
function replaces(before: Entry | undefined, after: Entry): boolean {
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
function importLabel(entries: readonly Pick<Entry, 'status'>[]): string {
  const parts = Object.entries(NAMES).flatMap(([status, [one, many]]) => {
    const n = entries.filter((entry) => entry.status === status).length;
    return n === 0 ? [] : [`${n} ${n === 1 ? one : many}`];
  });
  return `Imported ${new Intl.ListFormat('en', { type: 'conjunction' }).format(parts)}`;
}
