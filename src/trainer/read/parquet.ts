import type { DuckDBConnection } from '@duckdb/node-api';
import { TrainerError } from '../errors';
import { unreadable } from './csv';
import type { DataFile } from './data-file';
import { quoteName, quoteString, selectNumber } from './database';
import type { ColumnTypes } from './load-csv';
import { ProblemList } from './problems';
import { type RowCheck, rowFault } from './row-check';

export async function parquetColumns(
  connection: DuckDBConnection,
  path: string,
): Promise<{ name: string; type: string }[]> {
  try {
    const result = await connection.run(`DESCRIBE SELECT * FROM ${scan(path)}`);
    return (await result.getRows()).map(([name, type]) => ({
      name: String(name),
      type: String(type),
    }));
  } catch (error) {
    throw unreadable(path, error);
  }
}

export async function parquetRows(connection: DuckDBConnection, path: string): Promise<number> {
  return selectNumber(connection, `SELECT count(*) FROM ${scan(path)}`);
}

/**
 * A subquery for FROM with the columns of `types` in those types, as csvSource gives them: null where a value does not
 * fit its type. Beside each stands its text, by the name that `textOf` gives, '' for null; and file_row_number.
 *
 * Times may be of a time type, genres a list of texts.
 *
 * @throws TrainerError when a column's type cannot be meant.
 */
export function parquetSource(file: DataFile, types: ColumnTypes): string {
  const columns = Object.entries(types)
    .filter(([name]) => file.header.includes(name))
    .flatMap(([name, type]) => {
      const value = readable(file, name, type);
      return [
        `try_cast(${value} AS ${type}) AS ${quoteName(name)}`,
        `coalesce(try_cast(${value} AS VARCHAR), '') AS ${textOf(name)}`,
      ];
    });
  return `(SELECT ${columns.join(', ')}, file_row_number FROM ${scan(file.path, ', file_row_number = true')})`;
}

export function textOf(name: string): string {
  return quoteName(`${name} as text`);
}

/** Of what type DuckDB can make numbers or texts as they are meant. */
const PLAIN = /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL\(.*\)|VARCHAR)$/;

function readable(file: DataFile, name: string, wanted: 'DOUBLE' | 'VARCHAR'): string {
  const type = file.types[file.header.indexOf(name)];
  const column = quoteName(name);
  if (PLAIN.test(type)) return column;
  if (type === 'VARCHAR[]' && wanted === 'VARCHAR') return `array_to_string(${column}, '|')`;
  if (/^(TIMESTAMP|DATE)/.test(type) && name === 'timestamp') return `epoch(${column})`;
  throw new TrainerError(
    `${file.path}: the column "${name}" is of the type ${type}; ${wanted === 'DOUBLE' ? 'numbers are' : 'text is'} needed.`,
  );
}

/** Names row, column and value of each row of a Parquet file for which `where` holds and that does not fit. */
export async function diagnoseParquet(
  connection: DuckDBConnection,
  file: DataFile,
  source: string,
  check: RowCheck,
  where: string,
): Promise<ProblemList> {
  const problems = new ProblemList();
  const header = Object.keys(check.fields).filter((name) => file.header.includes(name));
  const result = await connection.stream(
    `SELECT file_row_number + 1, ${header.map(textOf).join(', ')} FROM ${source} WHERE ${where}
     ORDER BY file_row_number`,
  );
  for (;;) {
    const chunk = await result.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) return problems;
    for (const [row, ...texts] of chunk.getRows()) {
      const fields = texts.map(String);
      const fault = rowFault(file, header, fields, Number(row), check);
      if (fault !== null) problems.add({ file, number: Number(row), ...fault });
    }
  }
}

function scan(path: string, options = ''): string {
  // A list, as a lone name would be taken for a pattern when it holds * or [.
  return `read_parquet([${quoteString(path)}]${options})`;
}
