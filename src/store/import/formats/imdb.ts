import { readYear } from '../day';
import { finish, idsOf, imdbId } from '../draft';
import { draftsOf, type ImportFormat } from '../format';
import { listKind } from '../list-kind';
import { typeLeftOut } from '../movie-type';

/** Ratings, lists and the watchlist of IMDb, old and new. A list may carry the visitor's own rating. */
export const imdb: ImportFormat = {
  name: 'IMDb',
  recognises: ({ columns }) => columns.has('const', 'title'),
  read(source, answers) {
    const { columns, file } = source;
    const [id, title, original] = columns.each('const', 'title', 'originaltitle');
    const [year, type] = [columns.find('year'), columns.find('titletype')];
    const rating = columns.find('yourrating', 'yourated');
    const rated = columns.find('daterated');
    const noted = columns.find('created', 'dateadded', 'modified');
    const isList = columns.has('position');
    const { list, ask } = listKind(source, answers, isList ? 'saved' : 'seen');
    const drafts = draftsOf(source, (cell) => ({
      title: cell(title),
      otherTitles: [cell(original)],
      year: readYear(cell(year)),
      ids: idsOf({ imdb: imdbId(cell(id)) }),
      rating: cell(rating),
      date: cell(rated) || cell(noted),
      list,
      leftOut: typeLeftOut(cell(type)) ?? notATitle(cell(id)),
    }));
    const reading = finish(file, drafts, { scale: 10 });
    const bare = reading.rows.filter(({ kind, leftOut }) => kind !== 'rating' && !leftOut);
    return isList && bare.length > 0 ? { ...reading, ...ask(bare.length) } : reading;
  },
};

/** Lists may hold people, "nm0000158", as well. */
function notATitle(id: string) {
  return /^(?:nm|co|ls)\d+$/.test(id)
    ? { reason: 'other' as const, why: `${id} is a person or a company, not a film.` }
    : null;
}
