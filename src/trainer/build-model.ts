import type { ModelSourceInfo, PartEntry } from '../pack/index';
import { type CutSize, cut } from './cut/cut';
import { exportCatalogue, exportLinks, exportMatrix } from './cut/export';
import { exportTags } from './cut/export-tags';
import { hasPairs, popularityRanking } from './popularity-ranking';
import type { Progress } from './progress';
import { RANKING_STEPS, trainRanking } from './ranking/train-ranking';
import { openDatabase } from './read/database';
import { type LoadedData, loadData } from './read/load';
import { describeSource } from './read/source';
import { replaceModel } from './write/folder';
import { expectWritable } from './write/make-folder';
import { packModel } from './write/pack-model';

export interface BuildOptions {
  /** Folder of movies.csv and ratings.csv. */
  readonly data: string;
  /** Folder of the model. */
  readonly out: string;
  readonly size: CutSize;
  /** What is known of the data's origin beyond its source.json. */
  readonly source?: Partial<ModelSourceInfo>;
  /** DuckDB's threads; all cores when absent. The model is the same for any number. */
  readonly threads?: number;
}

export interface BuildSummary {
  readonly users: number;
  readonly movies: number;
  readonly ratings: number;
  readonly loaded: LoadedData;
  readonly parts: readonly PartEntry[];
  /** Sentences on what was left out or differs from what was asked for. */
  readonly notes: readonly string[];
}

/** How many steps a build reports. */
export const BUILD_STEPS = 5 + RANKING_STEPS;

const NOTHING_TO_LEARN =
  'No user rated two of the movies kept, so nothing tells which movies go together: this model ranks by popularity alone.';

/** The size of the original model's cut. */
export const DEFAULT_SIZE: CutSize = { users: 20_000, movies: 10_000 };

/**
 * Builds the model of `data` and puts it into `out`; the same data, size and source give the same bytes. Until
 * everything is built and whole, `out` is not touched.
 *
 * @throws TrainerError with sentences for the owner of the data.
 */
export async function buildModel(options: BuildOptions, progress: Progress): Promise<BuildSummary> {
  expectWritable(options.out, '--out');
  const source = describeSource(options.data, options.source ?? {});
  const database = await openDatabase(options.threads);
  try {
    const loaded = await loadData(database.connection, options.data, progress);
    progress.step('Cutting to the most active users and most rated movies');
    const kept = await cut(database.connection, options.size);
    const catalogue = await exportCatalogue(database.connection, kept);
    const matrix = await exportMatrix(database.connection, kept);
    const tags = loaded.tagged ? await exportTags(database.connection, kept) : null;
    const links = loaded.linked ? await exportLinks(database.connection, kept) : null;
    const learns = hasPairs(matrix);
    const ranking = learns
      ? await trainRanking({ catalogue, matrix }, progress)
      : popularityRanking(catalogue);
    progress.step(`Packing and writing ${options.out}`);
    const { files, parts } = await packModel({
      catalogue,
      matrix,
      ...ranking,
      links,
      tags,
      source,
    });
    replaceModel(options.out, files);
    return {
      users: kept.users,
      movies: kept.movies,
      ratings: kept.ratings,
      loaded,
      parts,
      notes: [...loaded.notes, ...kept.notes, ...(learns ? [] : [NOTHING_TO_LEARN])],
    };
  } finally {
    progress.stop();
    database.close();
  }
}
