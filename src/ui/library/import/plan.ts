import type { FilmInFiles, FilmMatch, ImportRow, Movie, MovieId } from '../../../contract';
import { type ImportedEntry, keyOfMissing } from '../../../store';
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
  const byMovie = new Map<MovieId, { movie: Movie; rows: ImportRow[] }>();
  const missing = new Map<string, { film: FilmInFiles; rows: ImportRow[] }>();
  for (const [i, { film, match }] of plan.entries()) {
    const decided = outcomeOf(match, decisions.get(i));
    if (decided === 'left out') continue;
    if (decided === 'none of these') {
      const key = keyOfMissing(film);
      const known = missing.get(key);
      if (known) known.rows.push(...film.rows);
      else missing.set(key, { film, rows: [...film.rows] });
      continue;
    }
    const known = byMovie.get(decided.movieId);
    if (known) known.rows.push(...film.rows);
    else byMovie.set(decided.movieId, { movie: decided, rows: [...film.rows] });
  }
  const found = [...byMovie.values()].map(({ movie, rows }) =>
    entryFrom(movie.movieId, { ...movie, ids: {} }, entryOf(rows)),
  );
  const others = [...missing.values()].map(({ film, rows }) =>
    entryFrom(null, film, entryOf(rows)),
  );
  return [...found, ...others];
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
  { title, year, ids }: Pick<FilmInFiles, 'title' | 'year' | 'ids'>,
  { stars, seen, ratedAt, time }: ImportEntry,
): ImportedEntry {
  const { movieId: _, ...others } = ids;
  return {
    movieId,
    title,
    year,
    ids: others,
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
