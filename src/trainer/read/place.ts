import type { DataFile } from './data-file';

/** Where a row of a table came from. */
export interface Place {
  readonly file: DataFile;
  /** Counted as in placeIn: the line of a text file, the row of a Parquet file. */
  readonly number: number;
}

/** "line 5" of a CSV file, whose header is line 1; "row 4" of a Parquet file, whose first row is row 1. */
export function placeIn(file: DataFile, number: number): string {
  return `${file.format === 'csv' ? 'line' : 'row'} ${number}`;
}

/**
 * "ratings.csv, line 5"; for two places "ratings.csv, lines 2 and 5", each with its file if the files differ.
 *
 * @param places one or two
 */
export function formatPlaces(places: readonly Place[]): string {
  const first = places[0]!;
  const second = places[1];
  const one = ({ file, number }: Place) => `${file.path}, ${placeIn(file, number)}`;
  if (second === undefined) return one(first);
  if (first.file !== second.file) return `${one(first)}, and ${one(second)}`;
  const word = first.file.format === 'csv' ? 'lines' : 'rows';
  return `${first.file.path}, ${word} ${first.number} and ${second.number}`;
}
