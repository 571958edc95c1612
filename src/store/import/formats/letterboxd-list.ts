import { finish } from '../draft';
import { draftsOf, type ImportFormat } from '../format';
import { listKind } from '../list-kind';
import { Columns } from '../source';

/** A list exported from Letterboxd: its own name and description come first, the heading of the films in a later row. */
export const letterboxdList: ImportFormat = {
  name: 'Letterboxd list',
  recognises: ({ table }) => /^letterboxd list export/i.test(table?.header.cells[0] ?? ''),
  read(source, answers) {
    const { file, table } = source;
    const rows = table?.rows ?? [];
    const place = rows.findIndex(({ cells }) => new Columns(cells).has('position', 'name', 'year'));
    const header = rows[place];
    if (!table || !header) return { rows: [], scale: null };
    const columns = new Columns(header.cells);
    const [title, year] = columns.each('name', 'year');
    const { list, ask } = listKind(source, answers, 'seen');
    const drafts = draftsOf(
      { table: { ...table, header, rows: rows.slice(place + 1) } },
      (cell) => ({
        title: cell(title),
        year: Number(cell(year)) || null,
        list,
      }),
    );
    const reading = finish(file, drafts, { scale: 5 });
    return { ...reading, ...ask(reading.rows.length) };
  },
};
