import type { DuckDBConnection } from '@duckdb/node-api';
import { TrainerError } from '../errors';
import type { ParquetFile } from './data-file';
import { quoteName, quoteString, selectNumber } from './database';
import type { ColumnKinds } from './load-csv';
import { numberSql, timeSql } from './numbers';
import { ProblemList } from './problems';
import { type RowCheck, rowFault } from './row-check';

export async function parquetColumns(
  connection: DuckDBConnection,
  path: string,
): Promise<{ name: string; type: string }[]> {
  const result = await connection.run(`DESCRIBE SELECT * FROM ${scan(path)}`);
  return (await result.getRows()).map(([name, type]) => ({
    name: String(name),
    type: String(type),
  }));
}

export async function parquetRows(connection: DuckDBConnection, path: string): Promise<number> {
  return selectNumber(connection, `SELECT count(*) FROM ${scan(path)}`);
}

/**
 * A subquery for FROM with the columns of `kinds` as numbers, times and texts, as csvSource gives them: null where a value does not fit,
 * NaN for a time. Each has a second column with its text, named by `textOf`, '' for null. There is also file_row_number.
 *
 * Times may have a time type, and genres may be a list of texts.
 *
 * @throws TrainerError when a column's type cannot be converted.
 */
export function parquetSource(file: ParquetFile, kinds: ColumnKinds): string {
  const columns = Object.entries(kinds)
    .filter(([name]) => file.header.includes(name))
    .flatMap(([name, kind]) => {
      const { value, text } = readable(file, name, kind);
      return [
        `${value} AS ${quoteName(name)}`,
        `coalesce(try_cast(${text} AS VARCHAR), '') AS ${textOf(name)}`,
      ];
    });
  return `(SELECT ${columns.join(', ')}, file_row_number FROM ${scan(file.path, ', file_row_number = true')})`;
}

export function textOf(name: string): string {
  return quoteName(`${name} as text`);
}

/** Column types that DuckDB converts to numbers and to texts without a change of meaning. */
const PLAIN = /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL\(.*\))$/;

/** SQL of a column's value and of the text that messages show. */
function readable(
  file: ParquetFile,
  name: string,
  kind: ColumnKinds[string],
): { value: string; text: string } {
  const type = file.types[file.header.indexOf(name)]!;
  const column = quoteName(name);
  const cast = kind === 'text' ? 'VARCHAR' : 'DOUBLE';
  if (PLAIN.test(type)) return { value: `try_cast(${column} AS ${cast})`, text: column };
  if (type === 'VARCHAR') {
    const value = { text: column, number: numberSql(column, false), time: timeSql(column, false) };
    return { value: value[kind], text: column };
  }
  if (type === 'VARCHAR[]' && kind === 'text') {
    const joined = `array_to_string(${column}, '|')`;
    return { value: joined, text: joined };
  }
  if (/^(TIMESTAMP|DATE)/.test(type) && kind === 'time') {
    return { value: `try_cast(epoch(${column}) AS DOUBLE)`, text: column };
  }
  throw new TrainerError(
    `${file.path}: the column "${name}" is of the type ${type}; ${kind === 'text' ? 'text is' : 'numbers are'} needed.`,
  );
}

/** Names row, column and value of each row of a Parquet file for which `where` holds and that does not fit. */
export async function diagnoseParquet(
  connection: DuckDBConnection,
  file: ParquetFile,
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
  // A list, because a single name would be taken as a pattern if it contains * or [.
  return `read_parquet([${quoteString(path)}]${options})`;
}
