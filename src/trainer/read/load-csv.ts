import type { DuckDBConnection } from '@duckdb/node-api';
import type { TextFile } from './data-file';
import { quoteName, quoteString, selectNumber } from './database';
import { allowsDecimalComma } from './dialect';
import { numberSql, timeSql } from './numbers';

/** The kind of each column that is used; other columns are read as text and left out. */
export type ColumnKinds = Readonly<Record<string, 'number' | 'time' | 'text'>>;

/**
 * A subquery for FROM that reads `file` strictly: rows that do not have the header's columns, or that have text in place of a number, go
 * to DuckDB's reject tables instead of ending the query. Numbers in another notation than that of plain CSV are read as text first, and
 * are null where the text is not a number; such times are NaN.
 *
 * Numbers are read as DOUBLE, exact for every id: with an integer type DuckDB would silently round "1.5". Empty numbers are rejects,
 * except in `mayBeEmpty`.
 */
export function csvSource(
  file: TextFile,
  kinds: ColumnKinds,
  mayBeEmpty: readonly string[],
): string {
  const { header, dialect } = file;
  const commas = allowsDecimalComma(dialect);
  const plain = (name: string) =>
    kinds[name] !== 'text' && !commas && !(kinds[name] === 'time' && file.dates);
  const columns = header.map((name, index) =>
    header.indexOf(name) === index
      ? `${quoteName(name)}: '${name in kinds && plain(name) ? 'DOUBLE' : 'VARCHAR'}'`
      : `"column ${index + 1} of the file": 'VARCHAR'`,
  );
  const values = Object.entries(kinds).flatMap(([name, kind]) => {
    const column = quoteName(name);
    if (!header.includes(name)) return file.derived ? [`${file.derived[name]} AS ${column}`] : [];
    if (plain(name) || kind === 'text') return [column];
    return [`${(kind === 'time' ? timeSql : numberSql)(column, commas)} AS ${column}`];
  });
  const filled = Object.keys(kinds).filter(
    (name) => header.includes(name) && !mayBeEmpty.includes(name),
  );
  const { separator, quote, encoding, separatorLine } = dialect;
  return `(SELECT ${values.join(', ')} FROM read_csv(${quoteString(file.path)}, auto_detect = false,
    skip = ${Number(separatorLine)}, header = ${dialect.header}, delim = ${quoteString(separator)}, quote = '${quote}', escape = '${quote}',
    encoding = '${encoding}', columns = {${columns.join(', ')}},
    force_not_null = [${filled.map(quoteString).join(', ')}],
    store_rejects = true, rejects_limit = 0))`;
}

/** Runs `sql`, which reads one csvSource, and returns how many rows were rejected. */
export async function runWithRejects(connection: DuckDBConnection, sql: string): Promise<number> {
  await connection.run('DROP TABLE IF EXISTS reject_errors; DROP TABLE IF EXISTS reject_scans;');
  await connection.run(sql);
  return selectNumber(connection, 'SELECT count(DISTINCT line) FROM reject_errors');
}

/** DuckDB's messages about its first rejects: the line (which may be wrong: see textRecords) and the reason. */
export async function rejectMessages(connection: DuckDBConnection, limit: number) {
  const result = await connection.run(
    `SELECT line, error_message FROM reject_errors ORDER BY line LIMIT ${limit}`,
  );
  return (await result.getRows()).map(([line, message]) => ({
    line: Number(line),
    message: String(message).split('\n')[0]!,
  }));
}

export async function hasEncodingRejects(connection: DuckDBConnection): Promise<boolean> {
  const sql = "SELECT count(*) FROM reject_errors WHERE error_type = 'INVALID ENCODING'";
  return (await selectNumber(connection, sql)) > 0;
}
