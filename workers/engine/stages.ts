import type { ModelInfo } from '../../src/contract';
import {
  type Catalogue,
  checkRatings,
  decodeRatings,
  type ItemWeights,
  type RatingCounts,
  readRatingsHeader,
} from '../../src/pack/index';
import { FlatIPIndex, type IndexSizes } from '../kernel/kernel';
import { contentSpaceOf } from './content';
import { averageLiking } from './dislikes';
import {
  columnsOf,
  lazy,
  type Model,
  movieReader,
  popularityRanksOf,
  type RatingMatrixIndex,
} from './model';
import { priorOf } from './prior';
import { EngineProblem } from './problem';
import { startersOf } from './starters';
import { TitleIndex } from './titles/index';

/** What is there of a model beside its catalogue. */
export interface Rest {
  readonly info: ModelInfo;
  readonly weights: ItemWeights | null;
  readonly matrix: RatingMatrixIndex | null;
}

/** Makes models of one catalogue, which share all that comes of it. */
export function modelsOf(catalogue: Catalogue): (rest: Rest) => Model {
  const popularityRanks = popularityRanksOf(catalogue);
  const titles = lazy(() => new TitleIndex(catalogue.titles, catalogue.ratingCounts));
  const starters = lazy(() => startersOf(catalogue, popularityRanks));
  const shared = {
    catalogue,
    columns: columnsOf(catalogue),
    popularityRanks,
    content: contentSpaceOf(catalogue),
    prior: priorOf(catalogue),
    movieAt: movieReader(catalogue),
  };
  return (rest) => ({
    ...shared,
    ...rest,
    get titles() {
      return titles();
    },
    get starters() {
      return starters();
    },
  });
}

/** The rating matrix on its way into the kernel. */
export interface MatrixRoom {
  /** Takes the unpacked part: memory of the kernel that lies idle until then, as a rule. */
  readonly staging: Uint8Array;
  /** @throws PackProblem */
  fill(part: Uint8Array): RatingMatrixIndex;
  destroy(): void;
}

/**
 * Takes the memory for a rating matrix, all of it at once.
 *
 * @param partBytes length of the unpacked part
 * @throws EngineProblem with the kernel's sentence when it cannot hold so much
 */
export async function roomFor(
  kernel: WebAssembly.Module,
  counts: RatingCounts,
  partBytes: number,
): Promise<MatrixRoom> {
  const index = await createIndex(kernel, counts);
  return {
    staging: index.staging(partBytes) ?? new Uint8Array(partBytes),
    fill(part) {
      checkRatings(counts, readRatingsHeader(part));
      let userIds: Uint32Array = new Uint32Array();
      index.add((rows) => {
        userIds = decodeRatings(part, rows);
      });
      return { index, userIds, averageLiking: averageLiking(index) };
    },
    destroy: () => index.destroy(),
  };
}

async function createIndex(kernel: WebAssembly.Module, sizes: IndexSizes): Promise<FlatIPIndex> {
  try {
    return await FlatIPIndex.create(kernel, sizes);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new EngineProblem('internal', cause.message, { cause });
  }
}
