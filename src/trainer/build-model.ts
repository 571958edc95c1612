import type { ModelSourceInfo, PartEntry } from '../pack/index';
import { type CutSize, cut } from './cut/cut';
import { exportCatalogue, exportLinks, exportMatrix } from './cut/export';
import { exportTags } from './cut/export-tags';
import { drawMovieMap } from './map/movie-map';
import { hasPairs, popularityRanking } from './popularity-ranking';
import { findPosters } from './posters/find-posters';
import { type MadePosters, makePosters } from './posters/make-posters';
import { loadShrink } from './posters/picture-library';
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
  /** What is known about the data's origin in addition to its source.json. */
  readonly source?: Partial<ModelSourceInfo>;
  /** Folder of pictures of the movies. */
  readonly posters?: string;
  /** DuckDB's threads; all cores when absent. The model is the same for any number. */
  readonly threads?: number;
}

export interface BuildSummary {
  readonly users: number;
  readonly movies: number;
  readonly ratings: number;
  readonly loaded: LoadedData;
  readonly parts: readonly PartEntry[];
  /** Null where none were asked for. */
  readonly posters: PostersSummary | null;
  /** Sentences about what was left out or differs from the request. */
  readonly notes: readonly string[];
}

export interface PostersSummary {
  /** How many movies have a picture. */
  readonly movies: number;
  /** How many files were not used as pictures. */
  readonly leftOut: number;
  /** Total size of all pictures. */
  readonly bytes: number;
}

/** How many steps a build reports, without pictures. */
export const BUILD_STEPS = 6 + RANKING_STEPS;
/** How many steps pictures add. */
export const POSTER_STEPS = 1;

const NOTHING_TO_LEARN =
  'No user rated two of the movies kept, so nothing tells which movies go together: this model ranks by popularity alone.';

/** Size to which the data is cut for the original model. */
export const DEFAULT_SIZE: CutSize = { users: 20_000, movies: 10_000 };

/**
 * Builds the model of `data` and puts it into `out`; the same data, size and source give the same bytes. `out` is not touched until
 * everything has been built.
 *
 * @throws TrainerError with sentences for the owner of the data.
 */
export async function buildModel(options: BuildOptions, progress: Progress): Promise<BuildSummary> {
  expectWritable(options.out, '--out');
  const source = describeSource(options.data, options.source ?? {});
  const preparePosters = options.posters ? await postersFrom(options.posters) : null;
  try {
    const { loaded, kept, catalogue, matrix, tags, links } = await readAndCut(options, progress);
    const learns = hasPairs(matrix);
    const ranking = learns
      ? await trainRanking({ catalogue, matrix }, progress)
      : popularityRanking(catalogue);
    progress.step('Drawing the map of films');
    const map = learns ? drawMovieMap(catalogue, ranking.weights) : null;
    const posters = await preparePosters?.(catalogue.movieIds, progress);
    progress.step(`Packing and writing ${options.out}`);
    const { files, parts } = await packModel({
      catalogue,
      matrix,
      ...ranking,
      links,
      tags,
      map,
      posters: posters?.part ?? null,
      source,
    });
    replaceModel(options.out, new Map([...(posters?.files ?? []), ...files]));
    return {
      users: kept.users,
      movies: kept.movies,
      ratings: kept.ratings,
      loaded,
      parts,
      posters: posters ? summaryOf(posters) : null,
      notes: [
        ...loaded.notes,
        ...kept.notes,
        ...(learns ? [] : [NOTHING_TO_LEARN]),
        ...(posters?.notes ?? []),
      ],
    };
  } finally {
    progress.stop();
  }
}

/** The database is closed before training begins: both at once would need twice the memory. */
async function readAndCut({ data, size, threads }: BuildOptions, progress: Progress) {
  const database = await openDatabase(threads);
  try {
    const { connection } = database;
    const loaded = await loadData(connection, data, progress);
    progress.step('Cutting to the most active users and most rated movies');
    const kept = await cut(connection, size);
    return {
      loaded,
      kept,
      catalogue: await exportCatalogue(connection, kept),
      matrix: await exportMatrix(connection, kept),
      tags: loaded.tagged ? await exportTags(connection, kept) : null,
      links: loaded.linked ? await exportLinks(connection, kept) : null,
    };
  } finally {
    database.close();
  }
}

/** Checks before the long work begins that there are pictures, and loads the library that shrinks them. */
async function postersFrom(folder: string) {
  const found = findPosters(folder);
  const shrink = await loadShrink();
  return (movieIds: Uint32Array, progress: Progress) => {
    progress.step(`Making the pictures of ${folder} small`);
    return makePosters(found, movieIds, shrink, progress);
  };
}

function summaryOf({ files, leftOut }: MadePosters): PostersSummary {
  const bytes = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  return { movies: files.size, leftOut, bytes };
}
