import type { DuckDBConnection } from '@duckdb/node-api';
import { TrainerError } from '../errors';
import { holdsUnderscore, unreadable } from './csv';
import type { DataFile, DataSource, ParquetFile, TextFile } from './data-file';
import { selectNumber } from './database';
import { diagnoseText } from './diagnose';
import {
  type ColumnKinds,
  csvSource,
  hasEncodingRejects,
  rejectMessages,
  runWithRejects,
} from './load-csv';
import { diagnoseParquet, parquetSource, textOf } from './parquet';
import { ProblemList, SHOWN } from './problems';
import type { RowCheck } from './row-check';

/** A table of the database, and how to fill it from the columns of a file. */
export interface Table {
  readonly name: string;
  /** The table's columns: name, SQL type, and the SQL that computes it from the file's columns, null where they are invalid. */
  readonly columns: readonly (readonly [name: string, type: string, sql: string])[];
  /** The file's columns, and the kind that each is read as. */
  readonly read: ColumnKinds;
  /** Columns of the file whose fields may be empty. */
  readonly mayBeEmpty: readonly string[];
  /** Columns that the file may lack. */
  readonly mayLack: readonly string[];
  /** Says why a row is invalid. One check for all files of the table. */
  readonly check: RowCheck;
  /** Whether `check` looks at every row: for small tables, where SQL alone would miss faults. */
  readonly checkAll: boolean;
}

/**
 * Creates a table from all files of a source, row by row in their order. DuckDB decides whether rows are valid; `check` says what is
 * wrong with those that are not.
 *
 * @returns the invalid rows; if there are any, the table must not be used.
 * @throws TrainerError when a file cannot be read at all.
 */
export async function loadTable(
  connection: DuckDBConnection,
  source: DataSource,
  table: Table,
): Promise<ProblemList> {
  const columns = table.columns.map(([name, type]) => `${name} ${type}`).join(', ');
  await connection.run(`CREATE TABLE ${table.name} (${columns})`);
  const problems = new ProblemList();
  for (const file of source.files) {
    const found =
      file.format === 'csv'
        ? await loadText(connection, file, table)
        : await loadParquet(connection, file, table);
    problems.addAll(found);
  }
  return problems;
}

async function loadParquet(
  connection: DuckDBConnection,
  file: ParquetFile,
  table: Table,
): Promise<ProblemList> {
  const source = parquetSource(file, table.read);
  try {
    await connection.run(insertion(file, table, source));
    const where = table.checkAll ? 'true' : await unfitInParquet(connection, file, table);
    if (where === null) return new ProblemList();
    return await diagnoseParquet(connection, file, source, table.check, where);
  } catch (error) {
    throw unreadable(file.path, error);
  }
}

async function unfitInParquet(
  connection: DuckDBConnection,
  file: ParquetFile,
  table: Table,
): Promise<string | null> {
  const unreadableTexts = table.mayBeEmpty
    .filter((name) => file.header.includes(name))
    .map((name) => `((${name} IS NULL AND ${textOf(name)} <> '') OR NOT isfinite(${name}))`);
  const unfit = [...needed(table).map(([, , sql]) => `(${sql}) IS NULL`), ...unreadableTexts].join(
    ' OR ',
  );
  const source = parquetSource(file, table.read);
  const count = await selectNumber(connection, `SELECT count(*) FROM ${source} WHERE ${unfit}`);
  return count === 0 ? null : unfit;
}

async function loadText(
  connection: DuckDBConnection,
  file: TextFile,
  table: Table,
): Promise<ProblemList> {
  const { unfit, underscore } = await insertText(connection, file, table);
  if (unfit === 0 && !underscore && !table.checkAll) return new ProblemList();
  const found = await diagnoseText(file, table.check, await hasEncodingRejects(connection));
  if (found.count > 0 || unfit === 0) return found;
  const problems = new ProblemList();
  for (const { line, message } of await rejectMessages(connection, SHOWN)) {
    problems.add({ file, number: line, text: message });
  }
  problems.count = Math.max(problems.count, unfit);
  return problems;
}

/** @returns how many rows are rejected or invalid, and whether the file contains an underscore, because DuckDB reads 1_0 as 10. */
async function insertText(
  connection: DuckDBConnection,
  file: TextFile,
  table: Table,
): Promise<{ unfit: number; underscore: boolean }> {
  const unfitSoFar = `SELECT count(*) FROM ${table.name} WHERE ${unfitRows(table)}`;
  const before = await selectNumber(connection, unfitSoFar);
  const source = csvSource(file, table.read, table.mayBeEmpty);
  // DuckDB accepts a truncated gzip file as complete; this pass over the bytes does not.
  const [inserted, read] = await Promise.allSettled([
    runWithRejects(connection, insertion(file, table, source)),
    holdsUnderscore(file.path).catch((error) => {
      connection.interrupt();
      throw error;
    }),
  ]);
  if (read.status === 'rejected') throw unreadable(file.path, read.reason);
  if (inserted.status === 'rejected') throw notInserted(file.path, inserted.reason);
  const unfit = (await selectNumber(connection, unfitSoFar)) - before;
  return { unfit: inserted.value + unfit, underscore: read.value };
}

function notInserted(path: string, error: unknown): TrainerError {
  return String(error).includes('state machine reached an invalid state')
    ? new TrainerError(
        `${path} mixes Windows (CRLF) and Unix (LF) line ends. Save it with one kind throughout.`,
      )
    : unreadable(path, error);
}

/** SQL condition for invalid rows of the table: nulls where none are allowed, and times that are NaN. */
function unfitRows(table: Table): string {
  const numbers = table.columns.filter(([, type]) => type === 'DOUBLE');
  return [
    ...needed(table).map(([name]) => `${name} IS NULL`),
    ...numbers.map(([name]) => `NOT isfinite(${name})`),
  ].join(' OR ');
}

function insertion(file: DataFile, table: Table, source: string): string {
  const values = table.columns.map(([name, type, sql]) =>
    isLacking(file, table, sql) ? `NULL::${type} AS ${name}` : `${sql} AS ${name}`,
  );
  return `INSERT INTO ${table.name} SELECT ${values.join(', ')} FROM ${source}`;
}

/** Whether `sql` is an optional column that the file lacks. */
function isLacking(file: DataFile, table: Table, sql: string): boolean {
  return table.mayLack.includes(sql) && !file.header.includes(sql);
}

/** The columns of the table that are not null in any valid row. */
function needed({ columns, mayBeEmpty }: Table): Table['columns'] {
  return columns.filter(([, , sql]) => !mayBeEmpty.includes(sql));
}
