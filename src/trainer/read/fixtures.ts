import { expect } from 'vitest';
import { TrainerError } from '../errors';
import { dataFolder, MOVIES, RATINGS } from '../fixtures';
import { silent } from '../progress';
import { openDatabase } from './database';
import { type LoadedData, loadData } from './load';

/** The result of loading, and the rows of the tables after it. */
type Loaded = LoadedData & { movieRows: unknown[][]; ratingRows: unknown[][] };

/** For tests: loads a folder as `npm run model` does. */
export async function load(folder: string): Promise<Loaded> {
  const { connection, close } = await openDatabase(2);
  try {
    const loaded = await loadData(connection, folder, silent);
    const rows = async (sql: string) => (await connection.runAndReadAll(sql)).getRows();
    return {
      ...loaded,
      movieRows: await rows('SELECT * FROM movie'),
      ratingRows: await rows('SELECT * FROM rating'),
    };
  } finally {
    close();
  }
}

/** The message that `load` fails with, without the folder's name. */
export async function failure(folder: string): Promise<string> {
  const error = await load(folder).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(TrainerError);
  return (error as Error).message.replaceAll(`${folder}/`, '').replaceAll(folder, 'FOLDER');
}

/** A data folder with these lines below the others. */
export const movies = (...lines: string[]) =>
  dataFolder({ movies: `${MOVIES}${lines.join('\n')}\n` });
export const ratings = (...lines: string[]) =>
  dataFolder({ ratings: `${RATINGS}${lines.join('\n')}\n` });
