import type { DuckDBConnection } from '@duckdb/node-api';
import { TrainerError } from '../errors';
import { openCsv, unreadable } from './csv';
import type { DataFile, DataSource, ParquetFile } from './data-file';
import { recordsBeforeRows } from './dialect';
import { findForm } from './find';
import { openLayout, type TableName } from './layouts';
import { parquetColumns } from './parquet';

/**
 * Finds the table `name` in `folder` (see findForm) and reads the columns of each of its files.
 *
 * @throws TrainerError when it is missing or found more than once, or a file is empty, incomplete, or lacks a column of `required`.
 */
export async function openSource(
  connection: DuckDBConnection,
  folder: string,
  name: TableName,
  required: readonly string[],
): Promise<DataSource> {
  const { label, paths } = findForm(folder, name);
  const files: DataFile[] = [];
  for (const path of paths) files.push(await openFile(connection, path, required));
  return { label, files };
}

async function openFile(
  connection: DuckDBConnection,
  path: string,
  required: readonly string[],
): Promise<DataFile> {
  const layout = path.endsWith('.parquet') ? null : openLayout(path);
  if (layout !== null) return layout;
  const file = path.endsWith('.parquet')
    ? await openParquet(connection, path)
    : await openCsv(path, required);
  if (file === null) {
    throw new TrainerError(`${path} is empty. Its first line must be: ${required.join(',')}`);
  }
  checkColumns(file, required);
  return file;
}

async function openParquet(connection: DuckDBConnection, path: string): Promise<ParquetFile> {
  const columns = await parquetColumns(connection, path).catch((error) => {
    throw unreadable(path, error);
  });
  return {
    path,
    format: 'parquet',
    header: columns.map(({ name }) => name),
    types: columns.map(({ type }) => type),
  };
}

function checkColumns(file: DataFile, required: readonly string[]): void {
  const { path, header } = file;
  const place = file.format === 'csv' ? `${path}, line ${recordsBeforeRows(file.dialect)}` : path;
  const missing = required.filter((column) => !header.includes(column));
  if (missing.length > 0) {
    const columns = missing.map((column) => `"${column}"`).join(' and ');
    const wanted =
      file.format === 'csv'
        ? `The first line must name the columns ${required.join(', ')}, in any order, with commas, semicolons or tabs between.`
        : `The columns ${required.join(', ')} are needed, in any order.`;
    throw new TrainerError(
      `${place}: the column${missing.length > 1 ? 's' : ''} ${columns} ${missing.length > 1 ? 'are' : 'is'} missing. ` +
        `Found: ${header.map((column) => `"${column}"`).join(', ')}. ${wanted}`,
    );
  }
  const twice = required.find((column) => header.indexOf(column) !== header.lastIndexOf(column));
  if (twice !== undefined) {
    throw new TrainerError(`${place}: the column "${twice}" stands twice. Rename or remove one.`);
  }
}
