import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

/** An in-memory DuckDB connection with what belongs to it. */
export interface Database {
  readonly connection: DuckDBConnection;
  close(): void;
}

/** Opens an in-memory database. `threads` changes only the speed: every query whose order matters has a total order. */
export async function openDatabase(threads?: number): Promise<Database> {
  const instance = await DuckDBInstance.create(
    ':memory:',
    threads === undefined ? {} : { threads: String(threads) },
  );
  const connection = await instance.connect();
  // The progress bar is our own; DuckDB only provides the figures of `connection.progress`.
  await connection.run('SET enable_progress_bar = true; SET enable_progress_bar_print = false;');
  return {
    connection,
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** The one number that `sql` selects. */
export async function selectNumber(connection: DuckDBConnection, sql: string): Promise<number> {
  const rows = await (await connection.run(sql)).getRows();
  return Number(rows[0]![0]);
}

export function quoteString(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
