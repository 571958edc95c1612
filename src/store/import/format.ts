import type { Draft, Reading } from './draft';
import { fromHarmless } from './formula';
import type { Source } from './source';
import type { TableRow } from './table';
import type { ImportAnswers, ImportQuestion } from './types';

/** A kind of file that visitors bring. */
export interface ImportFormat {
  /** As the visitor knows it: "Letterboxd". */
  readonly name: string;
  /** Decides by the content, or by the name if the content is not conclusive. */
  recognises(source: Source): boolean;
  /** Called for a source that is recognised. */
  read(source: Source, answers: ImportAnswers): Reading & { readonly question?: ImportQuestion };
}

/** The cell at a place; empty for place -1 and beyond the end of the row. */
export type Cell = (place: number) => string;

/** The drafts of a table, row by row; a broken row becomes one that is left out with a reason. */
export function draftsOf(
  { table }: Pick<Source, 'table'>,
  read: (cell: Cell, row: TableRow) => Omit<Draft, 'row'>,
): Draft[] {
  if (!table) return [];
  const columns = table.header.cells.length;
  return table.rows.map((row) => {
    if (row.broken !== undefined) {
      const leftOut = { reason: 'broken' as const, why: row.broken };
      return { row: row.line, title: row.raw ?? '', year: null, leftOut };
    }
    const cell: Cell = (place) => fromHarmless(row.cells[place] ?? '');
    const draft = { ...read(cell, row), row: row.line };
    return row.cells.slice(columns).some((extra) => extra !== '')
      ? { ...draft, leftOut: { reason: 'broken', why: surplus(row, columns) } }
      : draft;
  });
}

function surplus({ cells }: TableRow, columns: number): string {
  return `The row has ${cells.length} cells and the heading ${columns}: a title with a separator in it needs quotation marks.`;
}
