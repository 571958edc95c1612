import type { FieldCheck } from './fields';
import type { CsvFile } from './files';
import { ProblemList } from './problems';
import { csvRecords, splitRecord } from './records';

export interface RowCheck {
  /** Whether U+FFFD is the mark of bytes that are not UTF-8, rather than a character of the file. */
  readonly encoding: boolean;
  /** By column name. */
  readonly fields: Readonly<Record<string, FieldCheck>>;
  /** Looks at a whole row whose fields are fit: for what one field does not show. */
  readonly row?: (
    value: (column: string) => string,
    line: number,
  ) => { column: string; text: string } | null;
}

/**
 * Goes through a file that DuckDB found at fault and names line, column and value of each row that does not
 * fit: the first fault of each row. For ratings the slow way, taken only when something is wrong.
 */
export async function diagnose(file: CsvFile, check: RowCheck): Promise<ProblemList> {
  const problems = new ProblemList();
  let header = true;
  for await (const records of csvRecords(file.path)) {
    for (const { line, text } of records) {
      if (header) {
        header = false;
        continue;
      }
      const fault = rowFault(file.header, text, line, check);
      if (fault !== null) problems.add({ file: file.path, line, ...fault });
    }
  }
  return problems;
}

function rowFault(
  header: readonly string[],
  text: string,
  line: number,
  check: RowCheck,
): { column?: string; text: string } | null {
  const { fields, fault } = splitRecord(text);
  if (fault !== undefined) {
    const wrong =
      fault === 'open-quote'
        ? 'a quoted field has no closing quote'
        : 'there is text after a closing quote; inside quotes, write a quote twice';
    return { column: header[fields.length - 1], text: `${wrong}: ${excerpt(text)}` };
  }
  if (check.encoding && text.includes('\uFFFD')) {
    return { text: `not UTF-8 text: ${excerpt(text)}. Save the file as UTF-8` };
  }
  if (fields.length !== header.length) {
    return {
      text: `${fields.length} columns where the header has ${header.length}: ${excerpt(text)}`,
    };
  }
  const value = (column: string) => fields[header.indexOf(column)];
  for (const [column, checkField] of Object.entries(check.fields)) {
    if (!header.includes(column)) continue;
    const wrong = checkField(value(column));
    if (wrong !== null) return { column, text: wrong };
  }
  return check.row?.(value, line) ?? null;
}

function excerpt(text: string): string {
  const firstLine = text.split('\n')[0];
  return firstLine.length > 60 ? `${firstLine.slice(0, 60)}…` : firstLine;
}

/** The lines of the given rows (0 is the first after the header), which must ascend. */
export async function linesOfRows(file: CsvFile, rows: readonly number[]): Promise<number[]> {
  const lines: number[] = [];
  let row = -1;
  for await (const records of csvRecords(file.path)) {
    for (const { line } of records) {
      while (lines.length < rows.length && rows[lines.length] === row) lines.push(line);
      row++;
    }
    if (lines.length === rows.length) break;
  }
  return lines;
}
