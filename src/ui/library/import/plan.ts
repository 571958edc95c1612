import type { FilmInFiles, FilmMatch, ImportRow, Movie, MovieId } from '../../../contract';
import { type ExternalIds, type ImportedEntry, keyOfMissing } from '../../../store';
import { entryOf, type ImportEntry } from '../../../store/import/entries';

/** A film of the visitor's files, with what became of it. */
export interface PlannedFilm {
  readonly film: FilmInFiles;
  readonly match: FilmMatch;
}

/** What the visitor decided of a doubtful film: which it is, that it is none of the collection's, or to leave it out. */
export type Decision = Movie | 'none of these' | 'left out';

/** By the place of the film in the plan. */
export type Decisions = ReadonlyMap<number, Decision>;

/**
 * What an import says, one entry per film: those without a doubt, those decided on, and under their own title those
 * that the collection lacks. Doubtful films that are not decided on are not in it.
 */
export function entriesOf(
  plan: readonly PlannedFilm[],
  decisions: Decisions,
): readonly ImportedEntry[] {
  const found = new Map<MovieId, { movie: Movie; rows: readonly ImportRow[] }>();
  const missing = new Map<string, { film: FilmInFiles; rows: readonly ImportRow[] }>();
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

function outcomeOf(match: FilmMatch, decision: Decision | undefined): Decision {
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
  { title, year }: Pick<FilmInFiles, 'title' | 'year'>,
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

/** The places of films that somebody should look at. */
export function doubtful(plan: readonly PlannedFilm[]): readonly number[] {
  return plan.flatMap(({ match }, i) => (match.status === 'review' ? [i] : []));
}

/** How many films were found by their title alone, as the file tells neither a year nor an id: another film may bear it. */
export function foundByTitleAlone(plan: readonly PlannedFilm[]): number {
  return plan.filter(
    ({ film, match }) =>
      match.status === 'matched' && film.year === null && Object.keys(film.ids).length === 0,
  ).length;
}
