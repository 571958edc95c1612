import type { DuckDBConnection } from '@duckdb/node-api';
import { diagnose, type RowCheck } from './diagnose';
import { checkId, checkText, checkTitle } from './fields';
import type { CsvFile } from './files';
import { csvSource } from './load-csv';
import type { ProblemList } from './problems';
import { loadTable } from './table';

export const MOVIE_COLUMNS = ['movieId', 'title', 'genres'] as const;

/**
 * Fills the table `movie(movieId UINTEGER, title VARCHAR, genres VARCHAR)` from movies.csv: ids unique, titles
 * trimmed and not empty, genres as they stand ("Comedy|Drama").
 *
 * @returns the rows that do not fit; when there are any, the table is not to be used.
 */
export async function loadMovies(
  connection: DuckDBConnection,
  file: CsvFile,
): Promise<ProblemList> {
  const source = csvSource(file, { movieId: 'DOUBLE', title: 'VARCHAR', genres: 'VARCHAR' }, [
    'title',
    'genres',
  ]);
  return loadTable(connection, file, {
    sql: `CREATE TABLE movie AS SELECT
        CASE WHEN movieId = floor(movieId) THEN try_cast(movieId AS UINTEGER) END AS movieId,
        trim(title) AS title,
        coalesce(genres, '') AS genres
      FROM ${source}`,
    // DuckDB lets a row pass with one empty field too many, and `4,Up, and away,` is no film called "Up": so the
    // whole file, which is small, is always looked at.
    countUnfit: async () => (await diagnose(file, movieCheck(false))).count,
    diagnose: (encoding) => diagnose(file, movieCheck(encoding)),
  });
}

function movieCheck(encoding: boolean): RowCheck {
  const firstLines = new Map<number, number>();
  return {
    encoding,
    fields: { movieId: checkId, title: checkTitle, genres: checkText },
    row(value, line) {
      const movieId = Number(value('movieId'));
      const first = firstLines.get(movieId);
      if (first === undefined) {
        firstLines.set(movieId, line);
        return null;
      }
      return { column: 'movieId', text: `${movieId} stands already on line ${first}` };
    },
  };
}
