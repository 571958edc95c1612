/** The format of a text file's rows. */
export interface Dialect {
  /** Stands between two fields of a row. */
  readonly separator: ',' | ';' | '\t' | '|' | '::';
  /** Encloses a field that holds a separator or a line end; doubled inside quotes. '' if no field is enclosed. */
  readonly quote: '"' | '';
  readonly encoding: 'utf-8' | 'latin-1';
  /** Whether the first line names the separator, as "sep=;" does in files for Excel. */
  readonly separatorLine: boolean;
  /** Whether the next line names the columns. */
  readonly header: boolean;
}

/** CSV as MovieLens writes it and RFC 4180 describes it. */
export const CSV: Dialect = {
  separator: ',',
  quote: '"',
  encoding: 'utf-8',
  separatorLine: false,
  header: true,
};

/** The separators a CSV file may have; the first wins a tie. */
const SEPARATORS = [',', ';', '\t'] as const;

/** The dialect of a CSV file: its separator is the one with which the first line names most of the `known` columns. */
export function dialectOf(firstLine: string, known: readonly string[]): Dialect {
  let chosen = CSV;
  let most = 0;
  for (const separator of SEPARATORS) {
    const names = firstLine
      .split(separator)
      .map((name) => name.trim().replaceAll('"', ''))
      .filter((name) => known.includes(name));
    if (names.length > most) {
      most = names.length;
      chosen = { ...CSV, separator };
    }
  }
  return chosen;
}

/** Whether a file's first line names its separator, in place of its columns. */
export function namesSeparator(firstLine: string): boolean {
  return /^sep=.\s*$/i.test(firstLine);
}

/** How many records a file has before its first row. */
export function recordsBeforeRows({ separatorLine, header }: Dialect): number {
  return Number(separatorLine) + Number(header);
}

/** Whether numbers may be written with a decimal comma: when the separator is not a comma, as in files saved by spreadsheets. */
export function allowsDecimalComma({ separator }: Dialect): boolean {
  return separator === ';' || separator === '\t';
}
