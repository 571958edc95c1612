import { readYear } from '../day';
import { finish } from '../draft';
import { draftsOf, type ImportFormat } from '../format';
import { typeLeftOut } from '../movie-type';

/** Kinorium's ratings, and its lists, which begin with the list's title. */
export const kinorium: ImportFormat = {
  name: 'Kinorium',
  recognises: ({ columns }) =>
    columns.has('title', 'originaltitle', 'type', 'year') &&
    columns.find('myrating', 'listtitle') >= 0,
  read(source) {
    const { columns, file } = source;
    const [title, original, type] = columns.each('title', 'originaltitle', 'type');
    const [year, rating, date] = columns.each('year', 'myrating', 'date');
    const list = columns.has('listtitle') ? 'saved' : 'seen';
    const drafts = draftsOf(source, (cell) => ({
      title: cell(original) || cell(title),
      otherTitles: [cell(title)],
      year: readYear(cell(year)),
      rating: cell(rating),
      date: cell(date),
      list,
      leftOut: typeLeftOut(cell(type)),
    }));
    return finish(file, drafts, { scale: 10 });
  },
};
