import type { TextFile } from './data-file';
import { recordsBeforeRows } from './dialect';
import { ProblemList } from './problems';
import { splitRecord, textRecords } from './records';
import { type Fault, type RowCheck, rowFault } from './row-check';

/**
 * Finds the rows of a text file that do not fit, with line, column and value: the first fault of each row. This is slow, so for ratings
 * it runs only when something is wrong.
 *
 * @param encoding whether U+FFFD marks bytes that are not UTF-8, rather than being a character of the file.
 */
export async function diagnoseText(
  file: TextFile,
  check: RowCheck,
  encoding: boolean,
): Promise<ProblemList> {
  const problems = new ProblemList();
  let before = recordsBeforeRows(file.dialect);
  for await (const records of textRecords(file.path, file.dialect)) {
    for (const { line, text } of records) {
      if (before > 0) {
        before--;
        continue;
      }
      const fault = recordFault(file, text, line, check, encoding);
      if (fault !== null) problems.add({ file, number: line, ...fault });
    }
  }
  return problems;
}

function recordFault(
  file: TextFile,
  text: string,
  line: number,
  check: RowCheck,
  encoding: boolean,
): Fault | null {
  const { header } = file;
  const { fields, fault } = splitRecord(text, file.dialect);
  if (fault !== undefined) {
    const wrong =
      fault === 'open-quote'
        ? 'a quoted field has no closing quote'
        : 'there is text after a closing quote; inside quotes, write a quote twice';
    const column = header[fields.length - 1];
    return { ...(column !== undefined && { column }), text: `${wrong}: ${excerpt(text)}` };
  }
  if (encoding && text.includes('\uFFFD')) {
    return { text: `not UTF-8 text: ${excerpt(text)}. Save the file as UTF-8` };
  }
  if (fields.length !== header.length) {
    const wanted = file.dialect.header ? 'the header has' : 'there should be';
    return {
      text: `${fields.length} columns where ${wanted} ${header.length}: ${excerpt(text)}`,
    };
  }
  return rowFault(file, header, fields, line, check);
}

function excerpt(text: string): string {
  const firstLine = text.split('\n')[0]!;
  return firstLine.length > 60 ? `${firstLine.slice(0, 60)}…` : firstLine;
}
