import type { DuckDBConnection } from '@duckdb/node-api';
import { type DataFile, type DataSource, placeIn } from './files';
import { parquetRows } from './parquet';
import { csvRecords } from './records';

/** Where a row of a table came from. */
export interface Place {
  readonly file: DataFile;
  /** As placeIn counts: the line of a CSV file, the row of a Parquet file. */
  readonly number: number;
}

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

/** The lines of those of `rows` that a CSV file has; `count` is how many it has, or has up to the last of `rows`. */
async function linesOfRows(
  file: DataFile,
  rows: readonly number[],
): Promise<{ lines: number[]; count: number }> {
  const lines: number[] = [];
  let row = -1;
  for await (const records of csvRecords(file.path)) {
    for (const { line } of records) {
      while (lines.length < rows.length && rows[lines.length] === row) lines.push(line);
      row++;
    }
    if (lines.length === rows.length) break;
  }
  return { lines, count: row };
}

/** "ratings.csv, line 5"; of two places "ratings.csv, lines 2 and 5", each with its file where these differ. */
export function formatPlaces(places: readonly Place[]): string {
  const [first, second] = places;
  const one = ({ file, number }: Place) => `${file.path}, ${placeIn(file, number)}`;
  if (second === undefined) return one(first);
  if (first.file !== second.file) return `${one(first)}, and ${one(second)}`;
  const word = first.file.format === 'csv' ? 'lines' : 'rows';
  return `${first.file.path}, ${word} ${first.number} and ${second.number}`;
}
