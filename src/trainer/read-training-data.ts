import type { Catalogue, RatingMatrix } from '../pack/index';
import { type CutSize, cut } from './cut/cut';
import { exportCatalogue, exportMatrix } from './cut/export';
import { TrainerError } from './errors';
import { hasPairs } from './popularity-ranking';
import type { Progress } from './progress';
import { openDatabase } from './read/database';
import { loadData } from './read/load';

/**
 * Reads, checks and cuts the data of a folder, as the model command does.
 *
 * @throws TrainerError with sentences for the owner of the data, also when no user rated two movies.
 */
export async function readTrainingData(
  folder: string,
  size: CutSize,
  progress: Progress,
): Promise<{ readonly catalogue: Catalogue; readonly matrix: RatingMatrix }> {
  const database = await openDatabase();
  try {
    await loadData(database.connection, folder, progress);
    const kept = await cut(database.connection, size);
    const catalogue = await exportCatalogue(database.connection, kept);
    const matrix = await exportMatrix(database.connection, kept);
    if (!hasPairs(matrix)) {
      throw new TrainerError(
        `No user of ${folder} rated two of the movies kept: there is nothing to learn from and nothing to measure.`,
      );
    }
    return { catalogue, matrix };
  } finally {
    database.close();
  }
}
