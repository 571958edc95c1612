import Papa from 'papaparse';
import { harmless } from '../import/formula';
import { type ExportFile, type ExportMovie, imdbText } from './movie';

/** Letterboxd takes files of up to 1 MB. */
const MOST_BYTES = 900_000;
const encoder = new TextEncoder();

/**
 * Rated and seen films for Letterboxd's import. With a day, a film becomes an entry in the diary there, so days are left out unless asked
 * for. Several files if one would be too large.
 */
export function toLetterboxd(
  movies: readonly ExportMovie[],
  { diary = false }: { readonly diary?: boolean } = {},
): ExportFile[] {
  const columns = [
    'tmdbID',
    'imdbID',
    'Title',
    'Year',
    'Rating',
    ...(diary ? ['WatchedDate'] : []),
  ];
  const rows = movies
    .filter(({ status }) => status === 'rated' || status === 'seen')
    .map((movie) => [
      ...namesOf(movie),
      movie.stars ?? '',
      ...(diary ? [movie.ratedAt ?? ''] : []),
    ]);
  return filesOf('matinee-letterboxd', columns, rows);
}

/** A film of a list; the note says why it is there. */
export type ListedMovie = Pick<ExportMovie, 'ids' | 'title' | 'year'> & { readonly note?: string };

/**
 * A list or watchlist for Letterboxd, the notes as list notes.
 *
 * @param name of the files, without the extension: "matinee-picks"
 */
export function toLetterboxdList(name: string, movies: readonly ListedMovie[]): ExportFile[] {
  const rows = movies.map((movie) => [...namesOf(movie), harmless(movie.note ?? '')]);
  return filesOf(name, ['tmdbID', 'imdbID', 'Title', 'Year', 'Review'], rows);
}

function namesOf({ ids, title, year }: Pick<ExportMovie, 'ids' | 'title' | 'year'>) {
  return [ids.tmdb ?? '', imdbText(ids.imdb), harmless(title), year ?? ''];
}

/** Splits rows into as many files as needed, each with the heading. No file without rows. */
function filesOf(
  name: string,
  columns: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): ExportFile[] {
  const lineOf = (cells: readonly (string | number)[]) => `${Papa.unparse([[...cells]])}\r\n`;
  const heading = lineOf(columns);
  const texts: string[] = [];
  let room = 0;
  for (const row of rows) {
    const line = lineOf(row);
    const bytes = encoder.encode(line).length;
    if (bytes > room) {
      texts.push(heading);
      room = MOST_BYTES - encoder.encode(heading).length;
    }
    texts[texts.length - 1] += line;
    room -= bytes;
  }
  const number = (i: number) => (texts.length === 1 ? '' : `-${i + 1}`);
  return texts.map((text, i) => ({ name: `${name}${number(i)}.csv`, text }));
}
