import type { DuckDBConnection } from '@duckdb/node-api';
import type { DataFile } from './data-file';
import { quoteName, quoteString, selectNumber } from './database';

/** DuckDB's type for each column we use; others are read as text and left out. */
export type ColumnTypes = Readonly<Record<string, 'DOUBLE' | 'VARCHAR'>>;

/**
 * A table function for FROM that reads `file` strictly: rows that do not have the header's columns or whose
 * numbers are none go to DuckDB's reject tables instead of ending the query.
 *
 * Numbers are read as DOUBLE, exact for every id: DuckDB would round "1.5" to an integer type in silence.
 * Empty numbers are rejects, except in `mayBeEmpty`.
 */
export function csvSource(
  file: DataFile,
  types: ColumnTypes,
  mayBeEmpty: readonly string[],
): string {
  const columns = file.header.map((name, index) =>
    name in types && file.header.indexOf(name) === index
      ? `${quoteName(name)}: '${types[name]}'`
      : `"column ${index + 1} of the file": 'VARCHAR'`,
  );
  const filled = Object.keys(types).filter(
    (name) => file.header.includes(name) && !mayBeEmpty.includes(name),
  );
  return `read_csv(${quoteString(file.path)}, auto_detect = false, header = true,
    delim = ',', quote = '"', escape = '"', columns = {${columns.join(', ')}},
    force_not_null = [${filled.map(quoteString).join(', ')}],
    store_rejects = true, rejects_limit = 0)`;
}

/** Runs `sql`, which reads one csvSource, and returns how many rows were rejected. */
export async function runWithRejects(connection: DuckDBConnection, sql: string): Promise<number> {
  await connection.run('DROP TABLE IF EXISTS reject_errors; DROP TABLE IF EXISTS reject_scans;');
  await connection.run(sql);
  return selectNumber(connection, 'SELECT count(DISTINCT line) FROM reject_errors');
}

/** What DuckDB says about its first rejects: line (see csvRecords for its worth) and reason. */
export async function rejectMessages(connection: DuckDBConnection, limit: number) {
  const result = await connection.run(
    `SELECT line, error_message FROM reject_errors ORDER BY line LIMIT ${limit}`,
  );
  return (await result.getRows()).map(([line, message]) => ({
    line: Number(line),
    message: String(message).split('\n')[0],
  }));
}

export async function hasEncodingRejects(connection: DuckDBConnection): Promise<boolean> {
  const sql = "SELECT count(*) FROM reject_errors WHERE error_type = 'INVALID ENCODING'";
  return (await selectNumber(connection, sql)) > 0;
}
