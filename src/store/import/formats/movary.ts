import { readYear } from '../day';
import { finish, idsOf, imdbId, tmdbId } from '../draft';
import { draftsOf, type ImportFormat } from '../format';

/** Movary's history, ratings and watchlist. */
export const movary: ImportFormat = {
  name: 'Movary',
  recognises: ({ columns }) =>
    columns.has('title', 'tmdbid') && columns.find('userrating', 'watchedat', 'addedat') >= 0,
  read(source) {
    const { columns, file } = source;
    const [title, year, tmdb, imdb] = columns.each('title', 'year', 'tmdbid', 'imdbid');
    const rating = columns.find('userrating');
    const date = columns.find('watchedat', 'addedat', 'ratedat');
    const list = columns.has('addedat') ? 'saved' : 'seen';
    const drafts = draftsOf(source, (cell) => ({
      title: cell(title),
      year: readYear(cell(year)),
      ids: idsOf({ tmdb: tmdbId(cell(tmdb)), imdb: imdbId(cell(imdb)) }),
      rating: cell(rating),
      date: cell(date),
      list,
    }));
    return finish(file, drafts, { scale: 10 });
  },
};
