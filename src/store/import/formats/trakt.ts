import { readYear } from '../day';
import { type Draft, finish, idsOf, imdbId, tmdbId } from '../draft';
import type { ImportFormat } from '../format';
import { typeLeftOut } from '../movie-type';
import { type Json, look } from './json';

const PARTS =
  /^(?:ratings-movies(?:-\d+)?|watched-movies(?:-\d+)?|watched-history(?:-\d+)?|lists-watchlist(?:-\d+)?|watchlist(?:-\d+)?|movies|history(?:-\d+)?)\.json$/;

/** The files of a Trakt export, in either layout, that hold opinions on films; null when the archive is not such an export. */
export function traktParts(paths: readonly string[]): string[] | null {
  const bases = paths.map((path) => path.slice(path.lastIndexOf('/') + 1));
  const isTrakt = bases.some((base) =>
    /^(?:ratings-movies|watched-movies|user-profile)/.test(base),
  );
  if (!isTrakt && !paths.some((path) => /(?:^|\/)ratings\/.*movies.*\.json$/.test(path)))
    return null;
  return paths
    .filter((path, i) => PARTS.test(bases[i]!) && !path.includes('__MACOSX'))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

/** Trakt's JSON: ratings, watched films, history, watchlist and other lists; entries of one list may be of several types. */
export const trakt: ImportFormat = {
  name: 'Trakt',
  recognises: ({ json }) => {
    const [first] = look(json).items();
    if (first === undefined) return false;
    return ['movie', 'show', 'episode', 'season'].some(
      (kind) => typeof first.at(kind, 'ids').value === 'object',
    );
  },
  read({ file, base, json }) {
    const list = /watchlist/.test(base) ? 'saved' : 'seen';
    const drafts = look(json)
      .items()
      .map((entry, i) => draftOf(entry, i + 1, list));
    return finish(file, drafts, { scale: 10 });
  },
};

function draftOf(entry: Json, row: number, list: 'seen' | 'saved'): Draft {
  const movie = entry.at('movie');
  const named = ['movie', 'show', 'episode', 'person'].find((kind) => entry.at(kind).value);
  const type = entry.at('type').text() || (named ?? '');
  const dates = ['rated_at', 'last_watched_at', 'watched_at', 'listed_at'];
  return {
    row,
    title: movie.at('title').text() || entry.at('show', 'title').text(),
    year: readYear(movie.at('year').text() || entry.at('show', 'year').text()),
    ids: idsOf({
      imdb: imdbId(movie.at('ids', 'imdb').text()),
      tmdb: tmdbId(movie.at('ids', 'tmdb').text()),
    }),
    rating: entry.at('rating').text(),
    date: dates.map((date) => entry.at(date).text()).find((date) => date !== '') ?? '',
    list,
    leftOut: typeLeftOut(type),
  };
}
