import type { DataFile } from './data-file';
import { allowsDecimalComma } from './dialect';

// Each rule is written here twice, in SQL and in JavaScript: DuckDB reads the data, and the JavaScript code names the values that are
// invalid.

/** Format of a number. An exponent is allowed, because R writes 100000 as 1e+05. DuckDB alone would read 1_0 as 10. */
const NUMBER = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i;

/** A date with or without a time of day, in UTC: "2005-04-02 23:53:47", "2005-04-02T23:53:47.5Z". */
const DATE = /^\s*\d{4}-\d{2}-\d{2}([ T]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?Z?)?\s*$/;

/** The number that a field holds; NaN when it holds none. */
export function numberIn(text: string, file: DataFile): number {
  const plain = hasDecimalCommas(file) ? text.replace(',', '.') : text;
  return NUMBER.test(plain) ? Number(plain) : Number.NaN;
}

/** The time that a field holds, in seconds since 1970; NaN when it holds none. */
export function timeIn(text: string, file: DataFile): number {
  if (!DATE.test(text)) return numberIn(text, file);
  const iso = text.trim().replace(' ', 'T');
  return Date.parse(iso.length > 10 && !iso.endsWith('Z') ? `${iso}Z` : iso) / 1000;
}

export function isDate(text: string): boolean {
  return DATE.test(text);
}

/** Whether the file's numbers may have a comma before their decimals. */
export function hasDecimalCommas(file: DataFile): boolean {
  return file.format === 'csv' && allowsDecimalComma(file.dialect);
}

/** SQL: the number in the text `sql`, null when it holds none. */
export function numberSql(sql: string, decimalCommas: boolean): string {
  const plain = decimalCommas ? `replace(${sql}, ',', '.')` : sql;
  return `(CASE WHEN NOT contains(${sql}, '_') THEN try_cast(${plain} AS DOUBLE) END)`;
}

/** SQL: the time in the text `sql`, null when it is empty, NaN when it holds none. */
export function timeSql(sql: string, decimalCommas: boolean): string {
  const date = `CASE WHEN regexp_full_match(${sql}, '${DATE.source.slice(1, -1)}') THEN epoch(try_cast(${sql} AS TIMESTAMP)) END`;
  return `(CASE WHEN ${sql} <> '' THEN coalesce(${numberSql(sql, decimalCommas)}, ${date}, 'NaN') END)`;
}
