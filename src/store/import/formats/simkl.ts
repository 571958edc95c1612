import { readYear } from '../day';
import { type Draft, finish, idsOf, imdbId, tmdbId } from '../draft';
import { draftsOf, type ImportFormat } from '../format';
import { typeLeftOut } from '../movie-type';
import { type Json, look } from './json';

/** Simkl's backup. Anime films are under "anime", marked by their type. */
export const simklJson: ImportFormat = {
  name: 'Simkl',
  recognises: ({ json }) =>
    ['movies', 'shows', 'anime'].some((part) =>
      look(json)
        .at(part)
        .items()
        .some((entry) => entry.at('status').text() !== '' || entry.at('user_rating').text() !== ''),
    ),
  read({ file, json }) {
    const drafts = ['movies', 'shows', 'anime'].flatMap((part) =>
      look(json)
        .at(part)
        .items()
        .map((entry) => ({ entry, part })),
    );
    const numbered = drafts.map(({ entry, part }, i) => draftOf(entry, part, i + 1));
    return finish(file, numbered, { scale: 10 });
  },
};

function draftOf(entry: Json, part: string, row: number): Draft {
  const isMovie = part === 'movies' || /movie/i.test(entry.at('anime_type').text());
  const movie = entry.at('movie').value ? entry.at('movie') : entry.at('show');
  return {
    row,
    title: movie.at('title').text(),
    year: readYear(movie.at('year').text()),
    ids: isMovie
      ? idsOf({
          imdb: imdbId(movie.at('ids', 'imdb').text()),
          tmdb: tmdbId(movie.at('ids', 'tmdb').text()),
        })
      : {},
    rating: entry.at('user_rating').text(),
    date: entry.at('user_rated_at').text() || entry.at('last_watched_at').text(),
    list: listOf(entry.at('status').text()),
    leftOut: isMovie ? null : typeLeftOut('tv'),
  };
}

/** Simkl's CSV. */
export const simklCsv: ImportFormat = {
  name: 'Simkl',
  recognises: ({ columns }) => columns.has('simklid', 'title'),
  read(source) {
    const { columns, file } = source;
    const [title, year, type, status] = columns.each('title', 'year', 'type', 'watchlist');
    const [tmdb, imdb] = columns.each('tmdb', 'imdb');
    const [rating, date] = [columns.find('rating'), columns.find('watcheddate')];
    const drafts = draftsOf(source, (cell) => ({
      title: cell(title),
      year: readYear(cell(year)),
      ids: idsOf({ tmdb: tmdbId(cell(tmdb)), imdb: imdbId(cell(imdb)) }),
      rating: cell(rating),
      date: cell(date),
      list: listOf(cell(status)),
      leftOut: typeLeftOut(cell(type)),
    }));
    return finish(file, drafts, { scale: 10 });
  },
};

function listOf(status: string): 'seen' | 'saved' | 'none' {
  if (/plan/i.test(status)) return 'saved';
  return /drop|hold|notinteresting/i.test(status) ? 'none' : 'seen';
}
