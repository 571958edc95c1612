import type { DataFile } from './data-file';
import type { FieldCheck } from './fields';

/** The checks of a row. Fields are texts, '' where a Parquet file has none. */
export interface RowCheck {
  /** By column name. */
  readonly fields: Readonly<Record<string, FieldCheck>>;
  /** Checks a row whose fields are all valid, for faults that no single field shows. */
  readonly row?: (
    value: (column: string) => string,
    file: DataFile,
    number: number,
  ) => Fault | null;
}

export interface Fault {
  /** Absent if the row as a whole is wrong. */
  readonly column?: string;
  /** What is wrong, with the value: `"7" is outside 0.5 to 5`. */
  readonly text: string;
}

/** The first fault of a row of `fields` in the order of `header`; `number` counts as in placeIn. */
export function rowFault(
  file: DataFile,
  header: readonly string[],
  fields: readonly string[],
  number: number,
  check: RowCheck,
): Fault | null {
  const value = (column: string) => fields[header.indexOf(column)]!;
  for (const [column, checkField] of Object.entries(check.fields)) {
    if (!header.includes(column)) continue;
    const wrong = checkField(value(column), file);
    if (wrong !== null) return { column, text: wrong };
  }
  return check.row?.(value, file, number) ?? null;
}
