import type { ImportRow, Movie, MovieId, MovieInFiles, MovieMatch } from '../../../contract';
import { type ExternalIds, type ImportedEntry, keyOfMissing } from '../../../store';
import { entryOf, type ImportEntry } from '../../../store/import/entries';

/** A film of the visitor's files, with its match. */
export interface PlannedFilm {
  readonly film: MovieInFiles;
  readonly match: MovieMatch;
}

/** The visitor's decision on a doubtful film: which one it is, that the collection lacks it, or to leave it out. */
export type Decision = Movie | 'none of these' | 'left out';

/** By the index of the film in the plan. */
export type Decisions = ReadonlyMap<number, Decision>;

/**
 * The entries of an import, one per film: certain matches, decided ones, and, under their own title, films that the collection lacks.
 * Undecided doubtful films are left out.
 */
export function entriesOf(
  plan: readonly PlannedFilm[],
  decisions: Decisions,
): readonly ImportedEntry[] {
  const found = new Map<MovieId, { movie: Movie; rows: readonly ImportRow[] }>();
  const missing = new Map<string, { film: MovieInFiles; rows: readonly ImportRow[] }>();
  for (const [i, { film, match }] of plan.entries()) {
    const decided = outcomeOf(match, decisions.get(i));
    if (decided === 'left out') continue;
    if (decided === 'none of these') {
      const key = keyOfMissing(film);
      const known = missing.get(key);
      const rows = known ? [...known.rows, ...film.rows] : film.rows;
      missing.set(key, { film: known?.film ?? film, rows });
      continue;
    }
    const known = found.get(decided.movieId);
    const rows = known ? [...known.rows, ...film.rows] : film.rows;
    found.set(decided.movieId, { movie: decided, rows });
  }
  const entries: ImportedEntry[] = [];
  for (const { movie, rows } of found.values()) {
    entries.push(entryFrom(movie.movieId, movie, {}, entryOf(rows)));
  }
  for (const { film, rows } of missing.values()) {
    const { movieId: _, ...ids } = film.ids;
    entries.push(entryFrom(null, film, ids, entryOf(rows)));
  }
  return entries;
}

function outcomeOf(match: MovieMatch, decision: Decision | undefined): Decision {
  switch (match.status) {
    case 'matched':
      return match.movie;
    case 'missing':
      return 'none of these';
    case 'review':
      return decision ?? 'left out';
  }
}

function entryFrom(
  movieId: MovieId | null,
  { title, year }: Pick<MovieInFiles, 'title' | 'year'>,
  ids: ExternalIds,
  { stars, seen, ratedAt, time }: ImportEntry,
): ImportedEntry {
  return {
    movieId,
    title,
    year,
    ids,
    status: stars !== null ? 'rated' : seen ? 'seen' : 'saved',
    stars,
    ratedAt,
    time,
  };
}

/** The indices of the films that the visitor should decide on. */
export function doubtful(plan: readonly PlannedFilm[]): readonly number[] {
  return plan.flatMap(({ match }, i) => (match.status === 'review' ? [i] : []));
}

/** How many films were found by title alone, because the file gives neither a year nor an id: another film may have the same title. */
export function foundByTitleAlone(plan: readonly PlannedFilm[]): number {
  return plan.filter(
    ({ film, match }) =>
      match.status === 'matched' && film.year === null && Object.keys(film.ids).length === 0,
  ).length;
}
