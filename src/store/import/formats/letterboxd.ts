import { finish } from '../draft';
import { draftsOf, type ImportFormat } from '../format';
import { isWatchlist } from '../list-kind';

const PARTS = ['ratings.csv', 'watched.csv', 'watchlist.csv', 'likes/films.csv'];
/** Paths that other services' archives do not have. */
const MARKS = ['profile.csv', 'likes/', 'deleted/', 'orphaned/', 'watched.csv', 'reviews.csv'];

/**
 * The files of a Letterboxd export with the visitor's opinions; null when the archive is not such an export. Deleted and orphaned
 * entries, lists, comments and the profile are not read.
 */
export function letterboxdParts(paths: readonly string[]): string[] | null {
  const first = paths
    .filter((path) => /(?:^|\/)(?:ratings|watched|watchlist|profile)\.csv$/.test(path))
    .sort((a, b) => a.split('/').length - b.split('/').length)[0];
  if (first === undefined) return null;
  const root = first.slice(0, first.lastIndexOf('/') + 1);
  if (!MARKS.some((mark) => paths.some((path) => path.startsWith(root + mark)))) return null;
  return paths.filter((path) => PARTS.some((part) => path === root + part));
}

/** `ratings.csv`, `watched.csv`, `watchlist.csv`, `likes/films.csv`, `diary.csv` and `reviews.csv` of an export. */
export const letterboxd: ImportFormat = {
  name: 'Letterboxd',
  recognises: ({ columns }) => columns.has('date', 'name', 'year', 'letterboxduri'),
  read(source) {
    const { columns, file } = source;
    const [title, year, rating] = columns.each('name', 'year', 'rating');
    const [watched, noted] = columns.each('watcheddate', 'date');
    const list = isWatchlist(source) ? 'saved' : 'seen';
    const drafts = draftsOf(source, (cell) => ({
      title: cell(title),
      year: Number(cell(year)) || null,
      rating: cell(rating),
      date: cell(watched) || cell(noted),
      list,
    }));
    return finish(file, drafts, { scale: 5 });
  },
};
