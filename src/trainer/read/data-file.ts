/** One file of a table, with the columns that we need. */
export interface DataFile {
  /** As the person gave it, with the file's name: also what messages call it. */
  readonly path: string;
  readonly format: 'csv' | 'parquet';
  /** Column names in the file's order; the ones we do not know included. */
  readonly header: readonly string[];
  /** DuckDB's types of the columns; of CSV all VARCHAR. */
  readonly types: readonly string[];
}

/** A table of the data: one file or several. */
export interface DataSource {
  /** What messages call it: the file's path, or a pattern of several. */
  readonly label: string;
  /** In the order in which their rows follow each other. */
  readonly files: readonly DataFile[];
}
