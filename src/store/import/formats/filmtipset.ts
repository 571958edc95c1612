import { finish, idsOf, imdbId, titleAndYear } from '../draft';
import { type Cell, draftsOf, type ImportFormat } from '../format';
import type { Table, TableRow } from '../table';

/** Filmtipset's ratings. It puts titles in quotation marks without doubling those inside. */
export const filmtipset: ImportFormat = {
  name: 'Filmtipset',
  recognises: ({ columns }) => columns.has('movietitle', 'imdb', 'score'),
  read(source) {
    const { columns, file, table } = source;
    const [title, imdb, score] = columns.each('movietitle', 'imdb', 'score');
    const date = columns.find('date', 'datum', 'rated');
    const mended = table && { ...table, rows: table.rows.map((row) => mend(row, table)) };
    const drafts = draftsOf({ table: mended }, (cell: Cell) => ({
      ...titleAndYear(cell(title)),
      ids: idsOf({ imdb: imdbId(cell(imdb)) }),
      rating: cell(score),
      date: cell(date),
    }));
    return finish(file, drafts, { scale: 5 });
  },
};

/** Splits a broken row at each separator; the cells lose the quotation marks around them. */
function mend(row: TableRow, { separator, header }: Table): TableRow {
  if (row.raw === undefined) return row;
  const cells = row.raw.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
  return cells.length === header.cells.length ? { line: row.line, cells } : row;
}
