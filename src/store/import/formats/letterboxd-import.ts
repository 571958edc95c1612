import { finish, idsOf, imdbId, titleAndYear, tmdbId } from '../draft';
import { draftsOf, type ImportFormat } from '../format';
import { listKind } from '../list-kind';

const OWN = [
  'letterboxduri',
  'tmdbid',
  'imdbid',
  'rating10',
  'watcheddate',
  'directors',
  'rewatch',
];

/** The format that Letterboxd imports, which exporters of FilmAffinity, SensCritique, ČSFD, Filmweb, MUBI and Plex write. */
export const letterboxdImport: ImportFormat = {
  name: 'Letterboxd import',
  recognises: ({ columns, table }) =>
    columns.find('title', 'tmdbid', 'imdbid') >= 0 &&
    OWN.some((name) => columns.has(name)) &&
    (table?.header.cells ?? []).every((cell) =>
      /^(?:[A-Z][A-Za-z]*(?:10)?|tmdbID|imdbID|url)$/.test(cell),
    ),
  read(source, answers) {
    const { columns, file } = source;
    const place = (...names: string[]) => columns.find(...names);
    const [title, year] = [place('title', 'name'), place('year')];
    const [tmdb, imdb] = [place('tmdbid'), place('imdbid')];
    const [rating, rating10] = [place('rating'), place('rating10')];
    const date = place('watcheddate', 'date');
    const isList = rating < 0 && rating10 < 0 && date < 0;
    const { list, ask } = listKind(source, answers, isList ? 'saved' : 'seen');
    const drafts = draftsOf(source, (cell) => ({
      ...titleAndYear(cell(title), cell(year)),
      ids: idsOf({ tmdb: tmdbId(cell(tmdb)), imdb: imdbId(cell(imdb)) }),
      rating: rating >= 0 && cell(rating) !== '' ? doubled(cell(rating)) : cell(rating10),
      date: cell(date),
      list,
    }));
    const reading = finish(file, drafts, { scale: 10 });
    if (isList) return { ...reading, ...ask(reading.rows.length) };
    return reading.scale === null ? reading : { ...reading, scale: rating >= 0 ? 5 : 10 };
  },
};

/** Stars on the scale of Rating10, so that a file may use both columns. */
function doubled(cell: string): string {
  const stars = Number(cell.replace(',', '.'));
  return stars > 0 && stars <= 5 ? String(stars * 2) : stars === 0 ? '0' : `${cell} of 5`;
}
