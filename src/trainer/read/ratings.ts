import type { DuckDBConnection } from '@duckdb/node-api';
import { selectNumber } from './database';
import { diagnose } from './diagnose';
import { checkId, checkStars, checkTimestamp } from './fields';
import type { CsvFile } from './files';
import { csvSource } from './load-csv';
import type { ProblemList } from './problems';
import { loadTable } from './table';

export const RATING_COLUMNS = ['userId', 'movieId', 'rating'] as const;

/**
 * Fills the table `rating(userId UINTEGER, movieId UINTEGER, halfStars UTINYINT, time DOUBLE)` from
 * ratings.csv in file order (DuckDB's rowid), half stars 1..10, time null where the file has none. Commas too many at the end of a row are let pass, as DuckDB does.
 *
 * @returns the rows that do not fit; when there are any, the table is not to be used.
 */
export async function loadRatings(
  connection: DuckDBConnection,
  file: CsvFile,
): Promise<ProblemList> {
  const source = csvSource(
    file,
    { userId: 'DOUBLE', movieId: 'DOUBLE', rating: 'DOUBLE', timestamp: 'DOUBLE' },
    ['timestamp'],
  );
  const time = file.header.includes('timestamp') ? 'timestamp' : 'NULL::DOUBLE';
  return loadTable(connection, file, {
    sql: `CREATE TABLE rating AS SELECT
        CASE WHEN userId = floor(userId) THEN try_cast(userId AS UINTEGER) END AS userId,
        CASE WHEN movieId = floor(movieId) THEN try_cast(movieId AS UINTEGER) END AS movieId,
        CASE WHEN rating BETWEEN 0.5 AND 5 AND rating * 2 = floor(rating * 2)
          THEN (rating * 2)::UTINYINT END AS halfStars,
        ${time} AS time
      FROM ${source}`,
    countUnfit: (db) =>
      selectNumber(
        db,
        'SELECT count(*) FROM rating WHERE userId IS NULL OR movieId IS NULL OR halfStars IS NULL',
      ),
    diagnose: (encoding) =>
      diagnose(file, {
        encoding,
        fields: {
          userId: checkId,
          movieId: checkId,
          rating: checkStars,
          timestamp: checkTimestamp,
        },
      }),
  });
}
