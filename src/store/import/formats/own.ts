import { finish, idsOf, imdbId, movieId, titleAndYear, tmdbId } from '../draft';
import { draftsOf, type ImportFormat } from '../format';

/** Matinee's own export, of this and earlier versions: MovieLens's columns with titles and without a user. */
export const own: ImportFormat = {
  name: 'Matinee',
  recognises: ({ columns }) =>
    columns.has('movieid', 'title', 'rating', 'timestamp') && !columns.has('userid'),
  read(source) {
    const { columns, file } = source;
    const [movie, title, rating, time] = columns.each('movieid', 'title', 'rating', 'timestamp');
    const [imdb, tmdb, date] = columns.each('imdbid', 'tmdbid', 'date');
    const status = columns.find('status');
    const drafts = draftsOf(source, (cell) => ({
      ...titleAndYear(cell(title)),
      ids: idsOf({
        movieId: movieId(cell(movie)),
        imdb: imdbId(cell(imdb)),
        tmdb: tmdbId(cell(tmdb)),
      }),
      rating: cell(rating),
      date: cell(date),
      time: cell(time),
      list: cell(status) === 'saved' ? 'saved' : 'seen',
    }));
    return finish(file, drafts, { scale: 5 });
  },
};
