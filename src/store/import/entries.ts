import type { ImportRow, MovieInFiles, NamedMovie, Stars } from '../../contract';

/** What a visitor's files together say about a film. */
export interface ImportEntry {
  readonly stars: Stars | null;
  /** Rated, or marked as seen. */
  readonly seen: boolean;
  /** Marked as to be seen; a film can be seen and saved. */
  readonly saved: boolean;
  /** The day of the rating, else of seeing, else of saving. */
  readonly ratedAt: string | null;
  /** The time in milliseconds since 1970, if the file has one. */
  readonly time: number | null;
}

/**
 * Groups the rows that count by film: by shared ids, else by title and year as written, so that rows of Letterboxd's ratings.csv and
 * watched.csv are joined. Films are in the order of first mention.
 */
export function moviesIn(rows: readonly ImportRow[]): MovieInFiles[] {
  const groups = new Map<string, ImportRow[]>();
  for (const row of rows) {
    if (row.leftOut) continue;
    const key = movieKey(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].map((group) => {
    const { title, otherTitles, year, ids } = group[0]!;
    return { title, otherTitles, year, ids, rows: group };
  });
}

/** The key of a film in files: the same each time the same file is read. */
export function movieKey({ title, year, ids }: NamedMovie): string {
  return JSON.stringify([title.toLowerCase(), year, ids.imdb, ids.tmdb, ids.movieId]);
}

/**
 * Combines several rows about one film: of its ratings the latest counts; of two on the same day, the later row. Pass the rows of all
 * names that were matched to the film.
 */
export function entryOf(rows: readonly ImportRow[]): ImportEntry {
  const latest: Partial<Record<ImportRow['kind'], ImportRow>> = {};
  for (const row of rows) {
    const best = latest[row.kind];
    if (!best || !isBefore(row, best)) latest[row.kind] = row;
  }
  const { rating, seen, saved } = latest;
  const counting = rating ?? seen ?? saved;
  return {
    stars: rating?.stars ?? null,
    seen: rating !== undefined || seen !== undefined,
    saved: saved !== undefined,
    ratedAt: counting?.ratedAt ?? null,
    time: counting?.time ?? null,
  };
}

/** Whether `a` is earlier; a row without a day comes before all others. */
function isBefore(a: ImportRow, b: ImportRow): boolean {
  const [dayA, dayB] = [a.ratedAt ?? '', b.ratedAt ?? ''];
  if (dayA !== dayB) return dayA < dayB;
  return (a.time ?? 0) < (b.time ?? 0);
}
