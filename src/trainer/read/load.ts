import type { DuckDBConnection } from '@duckdb/node-api';
import { TrainerProblem } from '../problem';
import type { Progress } from '../progress';
import { selectNumber } from './database';
import { openCsv } from './files';
import { loadMovies, MOVIE_COLUMNS } from './movies';
import { BadRows, ProblemList } from './problems';
import { loadRatings, RATING_COLUMNS } from './ratings';
import { tidyRatings } from './tidy';

export interface LoadedData {
  /** Ratings in ratings.csv. */
  readonly read: number;
  /** Ratings whose movie movies.csv lacks: left out. */
  readonly unknownMovie: number;
  /** Ratings that the same user gave the same movie before: left out. */
  readonly repeated: number;
  readonly notes: readonly string[];
}

/**
 * Reads movies.csv and ratings.csv (or .csv.gz) of `folder` into the tables `movie` and `rating`, checked and
 * tidied: unique movies, half stars 1..10, each user and movie once, every rating of a movie that `movie` has.
 *
 * @throws TrainerProblem with file, line, column and value of what does not fit, of both files at once.
 */
export async function loadData(
  connection: DuckDBConnection,
  folder: string,
  progress: Progress,
): Promise<LoadedData> {
  const movies = await openCsv(folder, 'movies', MOVIE_COLUMNS);
  const ratings = await openCsv(folder, 'ratings', RATING_COLUMNS);
  const problems = new ProblemList();

  progress.step(`Reading ${movies.path}`);
  problems.addAll(await loadMovies(connection, movies));
  progress.step(`Reading ${ratings.path}`);
  problems.addAll(await watched(connection, progress, loadRatings(connection, ratings)));
  if (problems.count > 0) throw new BadRows(problems);
  await expectRows(connection, 'movie', movies.path);
  await expectRows(connection, 'rating', ratings.path);

  progress.step('Checking ratings');
  const read = await selectNumber(connection, 'SELECT count(*) FROM rating');
  const tidied = await tidyRatings(connection, ratings);
  if (tidied.unknownMovie + tidied.repeated === read) {
    throw new TrainerProblem(
      `None of the movies rated in ${ratings.path} is in ${movies.path}: do the two files belong together?`,
    );
  }
  return { read, ...tidied };
}

async function expectRows(
  connection: DuckDBConnection,
  table: string,
  path: string,
): Promise<void> {
  if ((await selectNumber(connection, `SELECT count(*) FROM ${table}`)) === 0) {
    throw new TrainerProblem(`${path} has a header but no rows below it.`);
  }
}

/** Reports how far DuckDB is while `work` runs. */
async function watched<T>(
  connection: DuckDBConnection,
  progress: Progress,
  work: Promise<T>,
): Promise<T> {
  const timer = setInterval(() => progress.portion(connection.progress.percentage / 100), 100);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
}
