import type { DuckDBConnection } from '@duckdb/node-api';
import type { DataSource, TextFile } from './data-file';
import { recordsBeforeRows } from './dialect';
import { parquetRows } from './parquet';
import type { Place } from './place';
import { textRecords } from './records';

/** The places of the given rows of a source (0 is the first of its first file), which must ascend. */
export async function placesOfRows(
  connection: DuckDBConnection,
  { files }: DataSource,
  rows: readonly number[],
): Promise<Place[]> {
  const places: Place[] = [];
  let before = 0;
  for (const file of files) {
    const wanted = rows.slice(places.length).map((row) => row - before);
    if (wanted.length === 0) break;
    if (file.format === 'parquet') {
      const count = await parquetRows(connection, file.path);
      for (const row of wanted) if (row < count) places.push({ file, number: row + 1 });
      before += count;
    } else {
      const { lines, count } = await linesOfRows(file, wanted);
      for (const number of lines) places.push({ file, number });
      before += count;
    }
  }
  return places;
}

/** The lines of those of `rows` that are in a text file. `count` is the file's number of rows, counted only up to the last of `rows`. */
async function linesOfRows(
  file: TextFile,
  rows: readonly number[],
): Promise<{ lines: number[]; count: number }> {
  const lines: number[] = [];
  let row = -recordsBeforeRows(file.dialect);
  for await (const records of textRecords(file.path, file.dialect)) {
    for (const { line } of records) {
      while (lines.length < rows.length && rows[lines.length] === row) lines.push(line);
      row++;
    }
    if (lines.length === rows.length) break;
  }
  return { lines, count: row };
}
