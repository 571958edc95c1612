import Papa from 'papaparse';
import { harmless } from '../import/formula';
import { dayOf } from '../profile/day';
import type { Status } from '../profile/entry';
import { type ExportMovie, imdbText } from './movie';

const COLUMNS = 'movieId title rating timestamp date imdbId tmdbId status'.split(' ');

/** The statuses that are exported; films still to be rated and "Not for me" are left out. */
const WRITTEN: readonly Status[] = ['rated', 'seen', 'saved'];

/**
 * Ratings, seen and saved films in MovieLens's columns (movieId, title with year, rating, timestamp in seconds), and in further columns
 * the day, the ids of IMDb and TMDB, and the status: rated, seen or saved. A title that a spreadsheet would run as a formula gets an
 * apostrophe, which our import removes again.
 *
 * @param movies rows keep this order
 */
export function toCsv(movies: readonly ExportMovie[]): string {
  const rows = movies
    .filter(({ status }) => WRITTEN.includes(status))
    .map(({ movieId, ids, title, year, status, stars, ratedAt, time }) => [
      movieId ?? '',
      harmless(year === null ? title : `${title} (${year})`),
      stars ?? '',
      Math.floor(momentOf(ratedAt, time) / 1000),
      ratedAt ?? '',
      imdbText(ids.imdb),
      ids.tmdb ?? '',
      status,
    ]);
  return `${Papa.unparse({ fields: COLUMNS, data: rows })}\r\n`;
}

/** The moment of the rating, or noon if only the day is known: the timestamp must be on that day. */
function momentOf(day: string | null, time: number): number {
  return day === null || dayOf(time) === day ? time : Math.max(0, Date.parse(`${day}T12:00:00Z`));
}
