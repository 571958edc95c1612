import type { DuckDBConnection } from '@duckdb/node-api';
import { checkId, type FieldCheck } from './fields';
import { openSource } from './files';
import { hasForm } from './find';
import type { ProblemList } from './problems';
import { loadTable, type Table } from './table';

const LINK_COLUMNS = ['movieId', 'imdbId', 'tmdbId'] as const;

const checkOptionalId: FieldCheck = (text, file) => (text === '' ? null : checkId(text, file));

/** The table `link(movieId UINTEGER, imdbId DOUBLE, tmdbId DOUBLE)`: ids as whole numbers, null where there is none. */
const linkTable: Table = {
  name: 'link',
  columns: [
    [
      'movieId',
      'UINTEGER',
      'CASE WHEN movieId = floor(movieId) THEN try_cast(movieId AS UINTEGER) END',
    ],
    ['imdbId', 'DOUBLE', 'imdbId'],
    ['tmdbId', 'DOUBLE', 'tmdbId'],
  ],
  read: { movieId: 'number', imdbId: 'number', tmdbId: 'number' },
  mayBeEmpty: ['imdbId', 'tmdbId'],
  mayLack: [],
  check: { fields: { movieId: checkId, imdbId: checkOptionalId, tmdbId: checkOptionalId } },
  checkAll: true,
};

/**
 * Reads MovieLens's links.csv, which is optional, into the table `link`.
 *
 * @returns the rows that do not fit; null, and no table, when there is no such file
 * @throws TrainerError when it cannot be read at all
 */
export async function loadLinks(
  connection: DuckDBConnection,
  folder: string,
): Promise<ProblemList | null> {
  if (!hasForm(folder, 'links')) return null;
  return loadTable(
    connection,
    await openSource(connection, folder, 'links', LINK_COLUMNS),
    linkTable,
  );
}
