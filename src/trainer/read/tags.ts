import type { DuckDBConnection } from '@duckdb/node-api';
import { checkId } from './fields';
import { openSource } from './files';
import { hasForm } from './find';
import type { ProblemList } from './problems';
import { loadTable, type Table } from './table';

const TAG_COLUMNS = ['userId', 'movieId', 'tag'] as const;

const id = (name: string) =>
  `CASE WHEN ${name} = floor(${name}) THEN try_cast(${name} AS UINTEGER) END`;

/** The table `tag(userId UINTEGER, movieId UINTEGER, tag VARCHAR)`: tags as written in the file, '' for none. */
const tagTable: Table = {
  name: 'tag',
  columns: [
    ['userId', 'UINTEGER', id('userId')],
    ['movieId', 'UINTEGER', id('movieId')],
    ['tag', 'VARCHAR', "coalesce(tag, '')"],
  ],
  read: { userId: 'number', movieId: 'number', tag: 'text' },
  mayBeEmpty: ['tag'],
  mayLack: [],
  check: { fields: { userId: checkId, movieId: checkId } },
  checkAll: false,
};

/**
 * Reads MovieLens's tags.csv, which is optional, into the table `tag`.
 *
 * @returns the rows that do not fit; null, and no table, when there is no such file
 * @throws TrainerError when it cannot be read at all
 */
export async function loadTags(
  connection: DuckDBConnection,
  folder: string,
): Promise<ProblemList | null> {
  if (!hasForm(folder, 'tags')) return null;
  return loadTable(connection, await openSource(connection, folder, 'tags', TAG_COLUMNS), tagTable);
}
