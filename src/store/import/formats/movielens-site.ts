import { finish, idsOf, imdbId, movieId, titleAndYear, tmdbId } from '../draft';
import { draftsOf, type ImportFormat } from '../format';

/** Exports of movielens.org: ratings, and the wishlist, which has no ratings. Its ids are the model's own. */
export const movielensSite: ImportFormat = {
  name: 'MovieLens',
  recognises: ({ columns }) => columns.has('movieid', 'imdbid', 'tmdbid', 'averagerating'),
  read(source) {
    const { columns, file } = source;
    const [movie, imdb, tmdb] = columns.each('movieid', 'imdbid', 'tmdbid');
    const [rating, title] = columns.each('rating', 'title');
    const drafts = draftsOf(source, (cell) => ({
      ...titleAndYear(cell(title)),
      ids: idsOf({
        movieId: movieId(cell(movie)),
        imdb: imdbId(cell(imdb)),
        tmdb: tmdbId(cell(tmdb)),
      }),
      rating: cell(rating),
      list: rating < 0 ? 'saved' : 'seen',
    }));
    return finish(file, drafts, { scale: 5 });
  },
};
