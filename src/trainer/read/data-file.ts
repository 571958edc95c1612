import type { Dialect } from './dialect';

/** One file of a table, with the columns it has. */
export type DataFile = TextFile | ParquetFile;

interface AnyFile {
  /** The path as the user gave it, with the file's name; also used in messages. */
  readonly path: string;
  /** Column names in the file's order, including those that are not needed. */
  readonly header: readonly string[];
}

export interface TextFile extends AnyFile {
  readonly format: 'csv';
  readonly dialect: Dialect;
  /** Whether times are written as dates, "2005-04-02 23:53:47", and not as seconds since 1970. */
  readonly dates: boolean;
  /** By name, the SQL of columns that the file lacks but that can be computed from others. */
  readonly derived?: Readonly<Record<string, string>>;
}

export interface ParquetFile extends AnyFile {
  readonly format: 'parquet';
  /** DuckDB's type of each column. */
  readonly types: readonly string[];
}

/** A table of the data: one file or several. */
export interface DataSource {
  /** Its name in messages: the file's path, or a pattern of several. */
  readonly label: string;
  /** In the order of their rows. */
  readonly files: readonly DataFile[];
}
