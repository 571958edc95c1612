import type { Dialect } from './dialect';

/** One file of a table, with the columns it has. */
export type DataFile = TextFile | ParquetFile;

interface AnyFile {
  /** As the person gave it, with the file's name: also what messages call it. */
  readonly path: string;
  /** Column names in the file's order, those that we do not need included. */
  readonly header: readonly string[];
}

export interface TextFile extends AnyFile {
  readonly format: 'csv';
  readonly dialect: Dialect;
  /** Whether times are written as dates, "2005-04-02 23:53:47", and not as seconds since 1970. */
  readonly dates: boolean;
  /** SQL of columns that the file lacks and that can be made of those it has, by name. */
  readonly derived?: Readonly<Record<string, string>>;
}

export interface ParquetFile extends AnyFile {
  readonly format: 'parquet';
  /** DuckDB's type of each column. */
  readonly types: readonly string[];
}

/** A table of the data: one file or several. */
export interface DataSource {
  /** What messages call it: the file's path, or a pattern of several. */
  readonly label: string;
  /** In the order in which their rows follow each other. */
  readonly files: readonly DataFile[];
}
