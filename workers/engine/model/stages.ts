import type { ModelInfo } from '../../../src/contract';
import {
  type Catalogue,
  checkRatings,
  decodeRatings,
  type ItemWeights,
  type Links,
  type ModelSettings,
  type MovieIndex,
  type MovieMap,
  type MovieTags,
  type PartEntry,
  type Posters,
  type RatingCounts,
  type RatingMatrix,
  readRatingsHeader,
  type WeightValues,
} from '../../../src/pack/index';
import { FlatIPIndex, type IndexSizes } from '../../kernel/kernel';
import { EngineError } from '../errors';
import { contentSpaceOf } from './content-space';
import { lazy } from './lazy';
import { columnsOf, type Model, movieReader, type RatingMatrixIndex } from './model';
import { type Offsets, offsetsOf } from './offsets';
import { meanPreferences, popularityRanksOf } from './popularity';
import { scratchOf } from './scratch';
import { similarityOf } from './similarity';

/** The parts of a model that have been loaded besides its catalogue. */
export interface Rest {
  readonly info: ModelInfo;
  readonly settings: ModelSettings;
  readonly weights: ItemWeights<WeightValues> | null;
  readonly links?: Links | null;
  readonly tags?: MovieTags | null;
  readonly map?: MovieMap | null;
  readonly posters?: Posters | null;
  readonly matrix: RatingMatrixIndex | null;
}

/** Returns a function that makes models with this catalogue and number of users. They share everything derived from these two. */
export function modelsOf(catalogue: Catalogue, users: number): (rest: Rest) => Model {
  const popularityRanks = popularityRanksOf(catalogue);
  const movieAt = movieReader(catalogue);
  const shared = {
    catalogue,
    columns: columnsOf(catalogue),
    popularityRanks,
    content: contentSpaceOf(catalogue),
    years: lazy(() =>
      Uint16Array.from(catalogue.titles, (_, column) => movieAt(column as MovieIndex).year ?? 0),
    ),
    scratch: scratchOf(catalogue.titles.length),
    popularity: meanPreferences(catalogue, users),
  };
  return (rest) => ({
    ...shared,
    ...rest,
    links: rest.links ?? null,
    tags: rest.tags ?? null,
    map: rest.map ?? null,
    info: rest.tags ? { ...rest.info, tags: rest.tags.names } : rest.info,
    movieAt: rest.tags || rest.posters ? movieReader(catalogue, rest) : movieAt,
  });
}

/** Kernel memory into which the rating matrix is loaded. */
export interface MatrixMemory {
  /** For the unpacked part: usually kernel memory that is unused until `fill`. */
  readonly staging: Uint8Array;
  /** For the file as it arrives: also kernel memory. Not to be used once `fill` is called. */
  readonly stored: Uint8Array;
  /** @throws PackError */
  fill(part: Uint8Array): RatingMatrixIndex;
  destroy(): void;
}

/**
 * Allocates all memory for a rating matrix.
 *
 * @param part the manifest's entry
 * @param catalogue the catalogue of the same model
 * @throws EngineError with the kernel's sentence when there is not enough memory
 */
export async function allocateMatrix(
  kernel: WebAssembly.Module,
  counts: RatingCounts,
  { bytes, unpackedBytes }: PartEntry,
  catalogue: Catalogue,
): Promise<MatrixMemory> {
  const index = await createIndex(kernel, counts);
  return {
    staging: index.staging(unpackedBytes) ?? new Uint8Array(unpackedBytes),
    stored: index.scratch(bytes) ?? new Uint8Array(bytes),
    fill(part) {
      checkRatings(counts, readRatingsHeader(part));
      let userIds: Uint32Array = new Uint32Array();
      let offsets: Offsets | null = null;
      index.add((rows) => {
        userIds = decodeRatings(part, rows);
        offsets = offsetsOf(rows, catalogue.movieIds.length);
      });
      return {
        index,
        userIds,
        similarity: similarityOf(index, catalogue),
        offsets: offsets as unknown as Offsets,
      };
    },
    destroy: () => index.destroy(),
  };
}

/** Makes the index of a matrix that is in memory already, as in the trainer; the rows are copied. */
export async function indexMatrix(
  kernel: WebAssembly.Module,
  { userIds, rows }: RatingMatrix,
  catalogue: Catalogue,
): Promise<RatingMatrixIndex> {
  const index = await createIndex(kernel, {
    users: userIds.length,
    movies: catalogue.movieIds.length,
    ratings: rows.codes.length,
  });
  index.add((target) => {
    target.starts.set(rows.starts);
    target.movies.set(rows.movies);
    target.codes.set(rows.codes);
  });
  return {
    index,
    userIds,
    similarity: similarityOf(index, catalogue),
    offsets: offsetsOf(rows, catalogue.movieIds.length),
  };
}

async function createIndex(kernel: WebAssembly.Module, sizes: IndexSizes): Promise<FlatIPIndex> {
  try {
    return await FlatIPIndex.create(kernel, sizes);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new EngineError('internal', cause.message, { cause });
  }
}
