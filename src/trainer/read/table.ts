import type { DuckDBConnection } from '@duckdb/node-api';
import { TrainerError } from '../errors';
import { checkGzip, unreadable } from './csv';
import type { DataFile, DataSource } from './data-file';
import { selectNumber } from './database';
import { diagnoseCsv } from './diagnose';
import {
  type ColumnTypes,
  csvSource,
  hasEncodingRejects,
  rejectMessages,
  runWithRejects,
} from './load-csv';
import { diagnoseParquet, parquetSource, textOf } from './parquet';
import { ProblemList, SHOWN } from './problems';
import type { RowCheck } from './row-check';

/** A table, and how it comes of the columns of a file. */
export interface Table {
  readonly name: string;
  /** The table's columns: name, SQL type, and the SQL that makes it of the file's columns: null where these are unfit. */
  readonly columns: readonly (readonly [name: string, type: string, sql: string])[];
  /** The file's columns, as they are read. */
  readonly read: ColumnTypes;
  /** Of these columns of the file a field may be empty. */
  readonly mayBeEmpty: readonly string[];
  /** The file may lack these columns. */
  readonly mayLack: readonly string[];
  /** Looks at rows that SQL found unfit, and says why. One for all files. */
  readonly check: RowCheck;
  /** Every row is looked at by `check`: for small tables of which SQL does not see every fault. */
  readonly checkAll: boolean;
}

/**
 * Creates a table from all files of a source, row by row in their order. DuckDB decides whether rows fit; `check` says
 * where they do not.
 *
 * @returns the rows that do not fit; when there are any, the table is not to be used.
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
    const load = file.format === 'csv' ? loadCsv : loadParquet;
    problems.addAll(await load(connection, file, table));
  }
  return problems;
}

async function loadParquet(
  connection: DuckDBConnection,
  file: DataFile,
  table: Table,
): Promise<ProblemList> {
  const source = parquetSource(file, table.read);
  try {
    await connection.run(insertion(file, table, source));
    const where = table.checkAll ? 'true' : await unfitInParquet(connection, file, table);
    if (where === null) return new ProblemList();
    return await diagnoseParquet(connection, file, source, table.check, where);
  } catch (error) {
    throw error instanceof TrainerError ? error : unreadable(file.path, error);
  }
}

async function unfitInParquet(
  connection: DuckDBConnection,
  file: DataFile,
  table: Table,
): Promise<string | null> {
  const unreadableTexts = table.mayBeEmpty
    .filter((name) => file.header.includes(name))
    .map((name) => `(${name} IS NULL AND ${textOf(name)} <> '')`);
  const unfit = [...needed(table).map(([, , sql]) => `(${sql}) IS NULL`), ...unreadableTexts].join(
    ' OR ',
  );
  const source = parquetSource(file, table.read);
  const count = await selectNumber(connection, `SELECT count(*) FROM ${source} WHERE ${unfit}`);
  return count === 0 ? null : unfit;
}

async function loadCsv(
  connection: DuckDBConnection,
  file: DataFile,
  table: Table,
): Promise<ProblemList> {
  const unfit = await insertCsv(connection, file, table);
  if (unfit === 0 && !table.checkAll) return new ProblemList();
  const found = await diagnoseCsv(file, table.check, await hasEncodingRejects(connection));
  if (found.count > 0 || unfit === 0) return found;
  const problems = new ProblemList();
  for (const { line, message } of await rejectMessages(connection, SHOWN)) {
    problems.add({ file, number: line, text: message });
  }
  problems.count = Math.max(problems.count, unfit);
  return problems;
}

/** @returns how many rows are rejected or unfit. */
async function insertCsv(
  connection: DuckDBConnection,
  file: DataFile,
  table: Table,
): Promise<number> {
  const unfitSoFar = `SELECT count(*) FROM ${table.name} WHERE ${needed(table)
    .map(([name]) => `${name} IS NULL`)
    .join(' OR ')}`;
  const before = await selectNumber(connection, unfitSoFar);
  let rejected: number;
  try {
    const source = csvSource(file, table.read, table.mayBeEmpty);
    // DuckDB takes a gzip file that is cut short for a whole one.
    const whole = file.path.endsWith('.gz') ? checkGzip(file.path) : null;
    [rejected] = await Promise.all([
      runWithRejects(connection, insertion(file, table, source)),
      whole,
    ]);
  } catch (error) {
    if (String(error).includes('state machine reached an invalid state')) {
      throw new TrainerError(
        `${file.path} mixes Windows (CRLF) and Unix (LF) line ends. Save it with one kind throughout.`,
      );
    }
    throw unreadable(file.path, error);
  }
  return rejected + (await selectNumber(connection, unfitSoFar)) - before;
}

function insertion(file: DataFile, table: Table, source: string): string {
  const values = table.columns.map(([name, type, sql]) =>
    isLacking(file, table, sql) ? `NULL::${type} AS ${name}` : `${sql} AS ${name}`,
  );
  return `INSERT INTO ${table.name} SELECT ${values.join(', ')} FROM ${source}`;
}

/** Whether `sql` is a column that the file may lack, and does. */
function isLacking(file: DataFile, table: Table, sql: string): boolean {
  return table.mayLack.includes(sql) && !file.header.includes(sql);
}

/** The table's columns that are never null in a row that fits. */
function needed({ columns, mayBeEmpty }: Table): Table['columns'] {
  return columns.filter(([, , sql]) => !mayBeEmpty.includes(sql));
}
