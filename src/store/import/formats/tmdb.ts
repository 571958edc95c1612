import { readYear } from '../day';
import { finish, idsOf, imdbId, tmdbId } from '../draft';
import { draftsOf, type ImportFormat } from '../format';
import { isWatchlist } from '../list-kind';
import { typeLeftOut } from '../movie-type';

/** Exports of The Movie Database. `Rating` is the site's own mean, `Your Rating` the visitor's. */
export const tmdb: ImportFormat = {
  name: 'TMDB',
  recognises: ({ columns }) => columns.has('tmdbid', 'name', 'releasedate'),
  read(source) {
    const { columns, file } = source;
    const [id, imdb, type, name] = columns.each('tmdbid', 'imdbid', 'type', 'name');
    const [season, episode] = columns.each('seasonnumber', 'episodenumber');
    const [released, rating] = [columns.find('releasedate'), columns.find('yourrating')];
    const date = columns.find('daterated', 'dateadded');
    const list = isWatchlist(source) ? 'saved' : 'seen';
    const drafts = draftsOf(source, (cell) => {
      const isEpisode = cell(episode) !== '' || cell(season) !== '';
      const leftOut = typeLeftOut(isEpisode ? 'episode' : cell(type));
      return {
        title: cell(name),
        year: readYear(cell(released)),
        ids: idsOf({ tmdb: tmdbId(cell(id)), imdb: imdbId(cell(imdb)) }),
        rating: cell(rating),
        date: cell(date),
        list,
        leftOut,
      };
    });
    return finish(file, drafts, { scale: 10 });
  },
};
