import type { DuckDBConnection } from '@duckdb/node-api';
import { counted } from '../words';
import { selectNumber } from './database';
import { linesOfRows } from './diagnose';
import type { CsvFile } from './files';

/** What was left out before the cut, with a sentence for each. */
export interface Tidied {
  /** Ratings whose movie movies.csv lacks. */
  readonly unknownMovie: number;
  /** Earlier ratings of a movie by the same user. */
  readonly repeated: number;
  readonly notes: readonly string[];
}

/**
 * Drops from `rating` what is no bad input but cannot stand: ratings of movies that `movie` lacks, then all but
 * one rating of each user and movie: the latest time wins, then the last line; a rating without a time is
 * older than any with one. Each pair thus counts once in the cut.
 */
export async function tidyRatings(connection: DuckDBConnection, file: CsvFile): Promise<Tidied> {
  const notes: string[] = [];
  const unknownMovie = await findUnknownMovies(connection, file, notes);
  const repeated = await findRepeated(connection, file, notes);
  await connection.run(`DELETE FROM rating WHERE rowid IN (
    SELECT place FROM stray UNION ALL SELECT place FROM repeated WHERE rank > 1)`);
  return { unknownMovie, repeated, notes };
}

async function findUnknownMovies(
  connection: DuckDBConnection,
  file: CsvFile,
  notes: string[],
): Promise<number> {
  await connection.run(`CREATE TEMP TABLE stray AS
    SELECT rowid AS place, movieId FROM rating ANTI JOIN movie USING (movieId)`);
  const ratings = await selectNumber(connection, 'SELECT count(*) FROM stray');
  if (ratings === 0) return 0;
  const movies = await selectNumber(connection, 'SELECT count(DISTINCT movieId) FROM stray');
  const [place, movieId] = await firstRow(
    connection,
    'SELECT place, movieId FROM stray ORDER BY place LIMIT 1',
  );
  const [line] = await linesOfRows(file, [place]);
  notes.push(
    `${counted(ratings, 'rating')} of ${counted(movies, 'movie')} that movies.csv lacks: left out. ` +
      `The first: ${file.path}, line ${line}, column movieId: ${movieId}.`,
  );
  return ratings;
}

async function findRepeated(
  connection: DuckDBConnection,
  file: CsvFile,
  notes: string[],
): Promise<number> {
  await connection.run(`CREATE TEMP TABLE repeated AS
    SELECT rating.rowid AS place, userId, movieId, row_number() OVER (
        PARTITION BY userId, movieId ORDER BY time DESC NULLS LAST, rating.rowid DESC) AS rank
    FROM rating SEMI JOIN movie USING (movieId) SEMI JOIN (
      SELECT userId, movieId FROM rating GROUP BY userId, movieId HAVING count(*) > 1
    ) USING (userId, movieId)`);
  const ratings = await selectNumber(connection, 'SELECT count(*) FROM repeated WHERE rank > 1');
  if (ratings === 0) return 0;
  const [first, second, userId, movieId] = await firstRow(
    connection,
    `SELECT list_sort(list(place))[1] AS first, list_sort(list(place))[2], userId, movieId
     FROM repeated GROUP BY userId, movieId ORDER BY first LIMIT 1`,
  );
  const [firstLine, secondLine] = await linesOfRows(file, [first, second]);
  notes.push(
    `${counted(ratings, 'rating')} left out because the same user rated the same movie again: the latest counts. ` +
      `The first: ${file.path}, lines ${firstLine} and ${secondLine}: user ${userId}, movie ${movieId}.`,
  );
  return ratings;
}

async function firstRow(connection: DuckDBConnection, sql: string): Promise<number[]> {
  const [row] = await (await connection.run(sql)).getRows();
  return row.map(Number);
}
