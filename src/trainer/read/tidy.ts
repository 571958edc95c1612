import { basename } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { counted } from '../words';
import type { DataSource } from './data-file';
import { selectNumber } from './database';
import { formatPlaces } from './place';
import { placesOfRows } from './row-places';

/** The ratings left out before the cut, with a sentence for each kind. */
export interface Tidied {
  /** Number of ratings whose movie is not in movies.csv. */
  readonly unknownMovie: number;
  /** Number of earlier ratings of a movie by the same user. */
  readonly repeated: number;
  readonly notes: readonly string[];
}

/**
 * Removes valid but useless ratings from `rating`: those of movies that `movie` lacks, then all but one rating of each user and movie.
 * The latest time wins, then the last line; a rating without a time counts as older than any with one. So each pair counts once in the
 * cut.
 */
export async function tidyRatings(
  connection: DuckDBConnection,
  movies: DataSource,
  ratings: DataSource,
): Promise<Tidied> {
  const notes: string[] = [];
  const unknownMovie = await findUnknownMovies(connection, movies, ratings, notes);
  const repeated = await findRepeated(connection, ratings, notes);
  if (unknownMovie > 0) await deleteRatings(connection, 'SELECT place FROM stray');
  if (repeated > 0) await deleteRatings(connection, 'SELECT place FROM repeated WHERE rank > 1');
  return { unknownMovie, repeated, notes };
}

async function findUnknownMovies(
  connection: DuckDBConnection,
  known: DataSource,
  source: DataSource,
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
  const places = await placesOfRows(connection, source, [place!]);
  notes.push(
    `${counted(ratings, 'rating')} of ${counted(movies, 'movie')} that ${basename(known.label)} lacks: left out. ` +
      `The first: ${formatPlaces(places)}, column movieId: ${movieId}.`,
  );
  return ratings;
}

async function findRepeated(
  connection: DuckDBConnection,
  source: DataSource,
  notes: string[],
): Promise<number> {
  if (await isSorted(connection)) return 0;
  await findPairsGivenTwice(connection);
  await connection.run(`CREATE TEMP TABLE repeated AS
    SELECT rating.rowid AS place, userId, movieId, row_number() OVER (
        PARTITION BY userId, movieId ORDER BY time DESC NULLS LAST, rating.rowid DESC) AS rank
    FROM rating SEMI JOIN movie USING (movieId) SEMI JOIN pair_given_twice USING (userId, movieId)`);
  const ratings = await selectNumber(connection, 'SELECT count(*) FROM repeated WHERE rank > 1');
  if (ratings === 0) return 0;
  const [first, second, userId, movieId] = await firstRow(
    connection,
    `SELECT list_sort(list(place))[1] AS first, list_sort(list(place))[2], userId, movieId
     FROM repeated GROUP BY userId, movieId ORDER BY first LIMIT 1`,
  );
  const places = await placesOfRows(connection, source, [first!, second!]);
  notes.push(
    `${counted(ratings, 'rating')} left out because the same user rated the same movie again: the latest counts. ` +
      `The first: ${formatPlaces(places)}: user ${userId}, movie ${movieId}.`,
  );
  return ratings;
}

/**
 * Whether the ratings ascend by user and movie, as MovieLens's do. If so, none is repeated. Comparing each row with the one before takes
 * a small part of the time and memory that counting pairs does.
 */
async function isSorted(connection: DuckDBConnection): Promise<boolean> {
  const descents = await selectNumber(
    connection,
    `SELECT count(*) FROM (
       SELECT userId, movieId, lag(userId) OVER () AS userBefore, lag(movieId) OVER () AS movieBefore FROM rating
     ) WHERE userId < userBefore OR (userId = userBefore AND movieId <= movieBefore)`,
  );
  return descents === 0;
}

/** Number of ratings whose pairs are counted at once: about 200 MB. */
const SLICE = 4_000_000;

async function findPairsGivenTwice(connection: DuckDBConnection): Promise<void> {
  await connection.run('CREATE TEMP TABLE pair_given_twice (userId UINTEGER, movieId UINTEGER)');
  const ratings = await selectNumber(connection, 'SELECT count(*) FROM rating');
  const slices = Math.ceil(ratings / SLICE);
  for (let slice = 0; slice < slices; slice++) {
    await connection.run(`INSERT INTO pair_given_twice
      SELECT userId, movieId FROM rating WHERE userId % ${slices} = ${slice}
      GROUP BY userId, movieId HAVING count(*) > 1`);
  }
}

async function deleteRatings(connection: DuckDBConnection, places: string): Promise<void> {
  await connection.run(`DELETE FROM rating WHERE rowid IN (${places})`);
}

async function firstRow(connection: DuckDBConnection, sql: string): Promise<number[]> {
  const rows = await (await connection.run(sql)).getRows();
  return rows[0]!.map(Number);
}
