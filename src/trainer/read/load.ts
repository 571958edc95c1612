import type { DuckDBConnection } from '@duckdb/node-api';
import { TrainerError } from '../errors';
import type { Progress } from '../progress';
import { selectNumber } from './database';
import { openSource } from './files';
import { loadLinks } from './links';
import { MOVIE_COLUMNS, movieTable } from './movies';
import { BadRows, ProblemList } from './problems';
import { RATING_COLUMNS, ratingTable } from './ratings';
import { loadTable } from './table';
import { loadTags } from './tags';
import { tidyRatings } from './tidy';

export interface LoadedData {
  /** Number of ratings in the data. */
  readonly read: number;
  /** Number of ratings left out because their movie is not among the movies. */
  readonly unknownMovie: number;
  /** Number of earlier ratings of a movie by the same user, which are left out. */
  readonly repeated: number;
  readonly notes: readonly string[];
  /** Whether there is a table `link`. */
  readonly linked: boolean;
  /** Whether there is a table `tag`. */
  readonly tagged: boolean;
}

/**
 * Reads the movies and ratings of `folder` (CSV or Parquet, one file or several: see findForm) into the tables `movie` and `rating`,
 * checked and tidied: unique movies, half stars 1..10, each user and movie once, every rating of a movie that `movie` has. Links and
 * tags, if there are any, go into the tables `link` and `tag`.
 *
 * @throws TrainerError with file, line or row, column and value of everything invalid, for both tables at once.
 */
export async function loadData(
  connection: DuckDBConnection,
  folder: string,
  progress: Progress,
): Promise<LoadedData> {
  const movies = await openSource(connection, folder, 'movies', MOVIE_COLUMNS);
  const ratings = await openSource(connection, folder, 'ratings', RATING_COLUMNS);
  const problems = new ProblemList();

  progress.step(`Reading ${movies.label}`);
  problems.addAll(await loadTable(connection, movies, movieTable()));
  progress.step(`Reading ${ratings.label}`);
  problems.addAll(await watched(connection, progress, loadTable(connection, ratings, ratingTable)));
  const links = await loadLinks(connection, folder);
  if (links) problems.addAll(links);
  const tags = await loadTags(connection, folder);
  if (tags) problems.addAll(tags);
  if (problems.count > 0) throw new BadRows(problems);
  await expectRows(connection, 'movie', movies.label);
  await expectRows(connection, 'rating', ratings.label);

  progress.step('Checking ratings');
  const read = await selectNumber(connection, 'SELECT count(*) FROM rating');
  const tidied = await tidyRatings(connection, movies, ratings);
  if (tidied.unknownMovie + tidied.repeated === read) {
    throw new TrainerError(
      `None of the movies rated in ${ratings.label} is in ${movies.label}: do the two files belong together?`,
    );
  }
  return { read, ...tidied, linked: links !== null, tagged: tags !== null };
}

async function expectRows(
  connection: DuckDBConnection,
  table: string,
  path: string,
): Promise<void> {
  if ((await selectNumber(connection, `SELECT count(*) FROM ${table}`)) === 0) {
    throw new TrainerError(
      path.endsWith('.parquet')
        ? `${path} holds no rows.`
        : `${path} has a header but no rows below it.`,
    );
  }
}

/** Reports DuckDB's progress while `work` runs. */
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
