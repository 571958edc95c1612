import Papa from 'papaparse';
import type { Movie, MovieId, RecommenderApi } from '../../contract';
import { isMovieId, isStars } from '../../contract';
import { dayOf, LAST_TIME } from '../profile/day';
import type { Entry } from '../profile/entry';
import type { ImportedEntry } from '../profile/imported';

export interface RejectedRow {
  /** Line of the file on which the row begins, from 1. */
  readonly line: number;
  readonly reason: string;
}

export interface ReadRatings {
  /** One a film, in the order of the file. */
  readonly ratings: readonly ImportedEntry[];
  readonly rejected: readonly RejectedRow[];
}

/** How the reader looks films up. */
export type FilmLookup = Pick<RecommenderApi, 'findMovies' | 'matchTitles'>;

/**
 * The ratings as MovieLens lays them out, with titles and without a user: movieId,title,rating,timestamp (seconds).
 *
 * @param rated newest first; rows keep this order
 */
export function ratingsToCsv(rated: readonly Entry[]): string {
  const rows = rated.map(({ movieId, title, year, stars, time }) => [
    movieId,
    year === null ? title : `${title} (${year})`,
    stars,
    Math.floor(time / 1000),
  ]);
  return `${Papa.unparse({ fields: ['movieId', 'title', 'rating', 'timestamp'], data: rows })}\r\n`;
}

interface Row {
  readonly line: number;
  readonly movieId: string;
  readonly title: string;
  readonly year: string;
  readonly rating: string;
  readonly timestamp: string;
}

interface ParsedRow extends ImportedEntry {
  readonly line: number;
  readonly time: number | null;
}

/** Headers in other people's exports that mean the same. */
const COLUMNS: Readonly<Record<string, keyof Omit<Row, 'line'>>> = {
  movieid: 'movieId',
  title: 'title',
  name: 'title',
  year: 'year',
  rating: 'rating',
  stars: 'rating',
  timestamp: 'timestamp',
};

/**
 * Reads ratings from a CSV file. Films are known by movieId, else by title. A film that the model lacks is kept under
 * the file's title. Of two rows for one film the later timestamp counts, else the later row.
 */
export async function ratingsFromCsv(text: string, films: FilmLookup): Promise<ReadRatings> {
  const rejected: RejectedRow[] = [];
  const rows = readRows(text.replace(/^\uFEFF/, ''), rejected);
  const parsed = await resolveFilms(rows, films, rejected);
  const ratings = dropRepeats(parsed, rejected);
  rejected.sort((a, b) => a.line - b.line);
  return { ratings: keepOrderWithinSeconds(ratings), rejected };
}

function readRows(text: string, rejected: RejectedRow[]): Row[] {
  const rows: Row[] = [];
  let columns: (keyof Omit<Row, 'line'> | undefined)[] | null = null;
  let line = 1;
  let read = 0;
  Papa.parse<string[]>(text, {
    skipEmptyLines: false,
    step({ data, meta }) {
      const start = line;
      line += text.slice(read, meta.cursor).split('\n').length - 1;
      read = meta.cursor;
      if (data.every((cell) => cell.trim() === '')) return;
      if (!columns) {
        columns = data.map((cell) => COLUMNS[cell.trim().toLowerCase()]);
        const problem = headerProblem(columns, data);
        if (problem) rejected.push({ line: start, reason: problem });
        return;
      }
      const row = { line: start, movieId: '', title: '', year: '', rating: '', timestamp: '' };
      columns.forEach((column, i) => {
        if (column) row[column] = data[i]?.trim() ?? '';
      });
      rows.push(row);
    },
  });
  if (!columns) rejected.push({ line: 1, reason: 'The file is empty.' });
  return rejected.length > 0 ? [] : rows;
}

function headerProblem(columns: readonly unknown[], found: readonly string[]): string | null {
  const known = columns.includes('movieId') || columns.includes('title');
  if (known && columns.includes('rating')) return null;
  const missing = known ? '“rating”' : '“movieId” or “title”';
  const names = found.map((name) => `“${name.trim()}”`).join(', ');
  return `There is no column ${missing}. Found: ${names}. The first line must name the columns, as in an exported file.`;
}

async function resolveFilms(
  rows: readonly Row[],
  films: FilmLookup,
  rejected: RejectedRow[],
): Promise<ParsedRow[]> {
  const ids = rows.map(({ movieId }) => readMovieId(movieId));
  const asked = ids.filter((id) => id !== null);
  const found = await films.findMovies(asked);
  const byId = new Map(asked.map((id, i) => [id, found.ok ? found.value[i] : null]));
  const titles = [...new Set(rows.filter(byTitle).map(titleWithYear))];
  const matched = await films.matchTitles(titles);
  const byName = new Map(titles.map((title, i) => [title, matched.ok ? matched.value[i] : null]));

  return rows.flatMap((row, i): ParsedRow[] => {
    const reject = (reason: string) => {
      rejected.push({ line: row.line, reason });
      return [];
    };
    const stars = Number(row.rating.replace(',', '.'));
    if (row.rating === '' || !isStars(stars)) {
      return reject(`“${row.rating}” is not a rating. Use 0.5 to 5 in half stars.`);
    }
    const id = ids[i] ?? null;
    if (row.movieId !== '' && id === null) {
      return reject(`“${row.movieId}” is not a movieId. Use a whole number from 0 on.`);
    }
    const movie = id === null ? byName.get(titleWithYear(row)) : byId.get(id);
    const film = movie ? nameOf(movie) : id === null ? null : nameInFile(row);
    if (film) {
      const time = readTime(row.timestamp);
      const ratedAt = time === null ? null : dayOf(time);
      return [{ ...film, status: 'rated', stars, ratedAt, time, line: row.line }];
    }
    if (id !== null) {
      return reject(
        `No film has the movieId ${id} here, and the row gives no title to keep it by.`,
      );
    }
    if (row.title === '') return reject('The row names no film.');
    if (!matched.ok)
      return reject(`“${row.title}” could not be looked up. ${matched.problem.message}`);
    return reject(`No film here is called “${titleWithYear(row)}”.`);
  });
}

function byTitle({ movieId, title }: Row): boolean {
  return movieId === '' && title !== '';
}

function titleWithYear({ title, year }: Row): string {
  return /^\d{4}$/.test(year) && !title.includes(`(${year})`) ? `${title} (${year})` : title;
}

function readMovieId(cell: string): MovieId | null {
  const id = Number(cell);
  return cell !== '' && isMovieId(id) ? id : null;
}

/** Seconds as in MovieLens; a time that cannot be read is no reason to lose a rating. */
function readTime(cell: string): number | null {
  const seconds = Number(cell);
  return cell !== '' && seconds >= 0 && seconds * 1000 < LAST_TIME
    ? Math.floor(seconds) * 1000
    : null;
}

function nameOf({ movieId, title, year }: Movie) {
  return { movieId, title, year };
}

function nameInFile(row: Row) {
  if (row.title === '') return null;
  const [, title, year] = /^(.*\S)\s+\((\d{4})\)$/.exec(titleWithYear(row)) ?? [];
  const name = title ? { title, year: Number(year) } : { title: row.title, year: null };
  return { movieId: null, ...name };
}

function dropRepeats(rows: readonly ParsedRow[], rejected: RejectedRow[]): ParsedRow[] {
  const keyOf = ({ movieId, title, year }: ParsedRow) => movieId ?? `${title} ${year}`;
  const kept = new Map<MovieId | string, ParsedRow>();
  for (const row of rows) {
    const other = kept.get(keyOf(row));
    const [winner, loser] =
      other && (row.time ?? 0) < (other.time ?? 0) ? [other, row] : [row, other];
    if (loser) {
      const reason = `${row.title} stands twice in the file; line ${winner.line} counts.`;
      rejected.push({ line: loser.line, reason });
    }
    kept.set(keyOf(row), winner);
  }
  return rows.filter((row) => kept.get(keyOf(row)) === row);
}

/** The file knows seconds only: films of one second keep their order, the upper being the newer. */
function keepOrderWithinSeconds(rows: readonly ParsedRow[]): ImportedEntry[] {
  const seen = new Map<number, number>();
  return rows.map(({ line: _, ...rating }) => {
    if (rating.time === null) return rating;
    const before = seen.get(rating.time) ?? 0;
    seen.set(rating.time, before + 1);
    return { ...rating, time: rating.time + Math.max(0, 999 - before) };
  });
}
