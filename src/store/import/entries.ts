import type { FilmInFiles, ImportRow, NamedFilm, Stars } from '../../contract';

/** What a visitor's files say of a film in all. */
export interface ImportEntry {
  readonly stars: Stars | null;
  /** Rated, or marked as seen. */
  readonly seen: boolean;
  /** Marked as to be seen; a film can be both. */
  readonly saved: boolean;
  /** The day of what counts: of the rating, else of seeing, else of saving. */
  readonly ratedAt: string | null;
  /** Its milliseconds since 1970, where the file has a time. */
  readonly time: number | null;
}

/**
 * Joins the rows that count by film: by the ids they share, else by title and year as written, so that Letterboxd's
 * ratings.csv and watched.csv tell of one film. In the order of first mention.
 */
export function filmsIn(rows: readonly ImportRow[]): FilmInFiles[] {
  const groups = new Map<string, ImportRow[]>();
  for (const row of rows) {
    if (row.leftOut) continue;
    const key = filmKey(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].map((group) => {
    const { title, otherTitles, year, ids } = group[0]!;
    return { title, otherTitles, year, ids, rows: group };
  });
}

/** What a film is known by in files: the same each time the same file is read. */
export function filmKey({ title, year, ids }: NamedFilm): string {
  return JSON.stringify([title.toLowerCase(), year, ids.imdb, ids.tmdb, ids.movieId]);
}

/**
 * What several rows about one film come to: of its ratings the latest counts, of two of one day the later row. Pass the
 * rows of all names that turned out to be one film.
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

/** A row without a day is before every other. */
function isBefore(a: ImportRow, b: ImportRow): boolean {
  const [dayA, dayB] = [a.ratedAt ?? '', b.ratedAt ?? ''];
  if (dayA !== dayB) return dayA < dayB;
  return (a.time ?? 0) < (b.time ?? 0);
}
