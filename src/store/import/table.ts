import Papa from 'papaparse';

export interface TableRow {
  /** Line on which it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Why the row could not be parsed. */
  readonly broken?: string;
  /** The beginning of a broken row's line in the file. */
  readonly raw?: string;
}

/** A CSV file: its first row that is not blank, and the rows below. Cells have no white space around them. */
export interface Table {
  readonly separator: string;
  readonly header: TableRow;
  readonly rows: readonly TableRow[];
}

/** Yields to the thread for a moment. `part`, from 0 to 1, is how much of the current file is done. */
export type Pause = (part?: number) => Promise<void>;

const SEPARATORS = [',', ';', '\t', '|'];
/** Lines parsed at once. */
const BLOCK = 500;
/** The most lines and characters that a cell may span. */
const MOST_LINES = 500;
const MOST_LETTERS = 100_000;
/** How many characters of a broken row are kept. */
const MOST_SHOWN = 200;

const BROKEN = 'A quotation mark in this line is not closed or not doubled:';

/**
 * Parses a CSV text. A broken quote affects only its own row: reading continues with the next line. Blank lines are skipped, as is
 * Excel's "sep=;" line, which names the separator.
 *
 * @returns null when the text has no row
 */
export async function readTable(text: string, pause: Pause): Promise<Table | null> {
  const lines = text.includes('\n') ? text.split(/\r?\n/) : text.split('\r');
  let first = lines.findIndex((line) => line.trim() !== '');
  if (first < 0) return null;
  const named = /^"?sep=(.)"?\s*$/i.exec(lines[first]!);
  if (named !== null) first++;
  const separator = named?.[1] ?? separatorOf(lines.slice(first, first + 20));
  const rows: TableRow[] = [];
  for (let at = first; at < lines.length; ) {
    const next = Math.min(at + BLOCK, lines.length);
    const block = readBlock(lines, at, next, separator);
    if (block) {
      rows.push(...block);
      at = next;
    } else {
      while (at < next) at = readRow(lines, at, separator, rows);
    }
    await pause(at / lines.length);
  }
  const filled = rows.filter(({ cells, broken }) => broken || cells.some((cell) => cell !== ''));
  return filled.length === 0 ? null : { separator, header: filled[0]!, rows: filled.slice(1) };
}

/** The rows of a block in which each line is one row; null if some row spans several lines or is broken. */
function readBlock(
  lines: readonly string[],
  from: number,
  to: number,
  separator: string,
): TableRow[] | null {
  const block = lines.slice(from, to);
  const { data, errors } = parse(block.join('\n'), separator);
  if (errors.length > 0 || data.length !== block.length) return null;
  return data.map((cells, i) => ({ line: from + i + 1, cells: trimmed(cells) }));
}

/** Adds the row that begins on line `at` and returns where the next one begins. */
function readRow(
  lines: readonly string[],
  at: number,
  separator: string,
  rows: TableRow[],
): number {
  let text = lines[at]!;
  for (let end = at + 1; ; end++) {
    const { data, errors } = parse(text, separator);
    if (errors.length === 0) {
      rows.push({ line: at + 1, cells: trimmed(data[0] ?? ['']) });
      return end;
    }
    const isOpen = errors.every(({ code }) => code === 'MissingQuotes');
    const last = Math.min(lines.length, at + MOST_LINES);
    // Only a line with a quote can end an open cell.
    while (isOpen && end < last && !lines[end]!.includes('"')) text += `\n${lines[end++]}`;
    if (!isOpen || end >= last || text.length > MOST_LETTERS) {
      const raw = lines[at]!.slice(0, MOST_SHOWN);
      rows.push({ line: at + 1, cells: [], broken: `${BROKEN} ${raw}`, raw });
      return at + 1;
    }
    text += `\n${lines[end]}`;
  }
}

function parse(text: string, delimiter: string): Papa.ParseResult<string[]> {
  return Papa.parse<string[]>(text, { delimiter, newline: '\n', skipEmptyLines: false });
}

function trimmed(cells: readonly string[]): string[] {
  return cells.map((cell) => cell.trim());
}

/** The separator that splits the first lines into most cells; the comma when none does. */
function separatorOf(lines: readonly string[]): string {
  const header = lines[0]!.replace(/"(?:[^"]|"")*"/g, '');
  const counts = SEPARATORS.map((separator) => header.split(separator).length);
  const most = Math.max(...counts);
  return most === 1 ? ',' : SEPARATORS[counts.indexOf(most)]!;
}
