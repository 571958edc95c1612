import type { Catalogue, RatingMatrix } from '../pack/index';
import { type CutSize, cut } from './cut/cut';
import { exportCatalogue, exportMatrix } from './cut/export';
import type { Progress } from './progress';
import { openDatabase } from './read/database';
import { loadData } from './read/load';

/** Reads, checks and cuts the data of a folder, as the model command does. */
export async function readTrainingData(
  folder: string,
  size: CutSize,
  progress: Progress,
): Promise<{ readonly catalogue: Catalogue; readonly matrix: RatingMatrix }> {
  const database = await openDatabase();
  try {
    await loadData(database.connection, folder, progress);
    const kept = await cut(database.connection, size);
    return {
      catalogue: await exportCatalogue(database.connection, kept),
      matrix: await exportMatrix(database.connection, kept),
    };
  } finally {
    database.close();
  }
}
