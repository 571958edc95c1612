import { readYear } from '../day';
import { finish } from '../draft';
import { draftsOf, type ImportFormat } from '../format';
import { elementsIn, textIn } from '../markup';
import { typeLeftOut } from '../movie-type';
import { Columns, type Source } from '../source';

/** Kinopoisk's ".xls", which is an HTML table in Russian. A range of years is a series. */
export const kinopoisk: ImportFormat = {
  name: 'Kinopoisk',
  recognises: ({ text }) => /<table/i.test(text) && /оригинальное\s+название/i.test(text),
  read({ file, text }) {
    const rows = elementsIn(text, 'tr').map((row, i) => ({
      line: i + 1,
      cells: elementsIn(row, 't[dh]').map(textIn),
    }));
    const place = rows.findIndex(({ cells }) =>
      cells.some((cell) => /оригинальное\s+название/i.test(cell)),
    );
    const header = rows[place] ?? { line: 1, cells: [] };
    const columns = new Columns(header.cells);
    const title = columns.find('русскоязычноеназвание', 'название');
    const original = columns.find('оригинальноеназвание');
    const [year, rating] = [columns.find('год'), columns.find('мояоценка', 'оценка')];
    const date = columns.find('датаоценки', 'дата', 'время оценки');
    const table: Source['table'] = { separator: '', header, rows: rows.slice(place + 1) };
    const drafts = draftsOf({ table }, (cell) => {
      const local = cell(title).replace(/\s*\((?:сериал|видео|ТВ|мини-сериал).*\)$/i, '');
      return {
        title: cell(original) || local,
        otherTitles: [local],
        year: readYear(cell(year) || cell(title)),
        rating: cell(rating),
        date: cell(date),
        leftOut: /\d{4}\s*[-–—]|сериал/i.test(`${cell(year)} ${cell(title)}`)
          ? typeLeftOut('сериал')
          : null,
      };
    });
    return finish(file, drafts, { scale: 10 });
  },
};
