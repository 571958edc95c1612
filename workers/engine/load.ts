import type { LoadProgress, ModelInfo } from '../../src/contract';
import {
  checkCounts,
  decodeCatalogue,
  decodeRatings,
  type Manifest,
  type PartEntry,
  type PartName,
  parseManifest,
  partNamed,
  readRatingsHeader,
  unpackPart,
} from '../../src/pack/index';
import { FlatIPIndex, type IndexSizes } from '../kernel/kernel';
import { contentSpaceOf } from './content';
import { averageLiking } from './dislikes';
import { columnsOf, lazy, type Model, movieReader, popularityRanksOf } from './model';
import { priorOf } from './prior';
import { EngineProblem } from './problem';
import type { ModelSource } from './source';
import { startersOf } from './starters';
import { TitleIndex } from './titles/index';

/** The parts that this engine uses; others in the manifest are left where they are. */
const NEEDED: readonly PartName[] = ['catalogue', 'ratings'];

/**
 * Fetches a model, checks all of it and makes it ready. The rating matrix is unpacked straight into the kernel's memory.
 *
 * @param kernel kernel.wasm, compiled
 * @param onProgress called as bytes come in; never more than the total, which it reaches
 * @throws PackProblem, EngineProblem, or what the source throws; nothing of the model is then kept
 */
export async function loadModel(
  source: ModelSource,
  kernel: WebAssembly.Module | Promise<WebAssembly.Module>,
  onProgress: (progress: LoadProgress) => void = () => {},
): Promise<Model> {
  const [manifestBytes, module] = await Promise.all([source.manifest(), kernel]);
  const manifest = parseManifest(manifestBytes);
  const [catalogueBytes, ratingBytes] = await fetchParts(source, manifest, onProgress);
  const catalogue = decodeCatalogue(catalogueBytes);
  const counts = readRatingsHeader(ratingBytes);
  checkCounts(manifest, catalogue, counts);

  const index = await createIndex(module, counts);
  let userIds: Uint32Array = new Uint32Array();
  index.add((rows) => {
    userIds = decodeRatings(ratingBytes, rows);
  });
  const popularityRanks = popularityRanksOf(catalogue);
  const titles = lazy(() => new TitleIndex(catalogue.titles, catalogue.ratingCounts));
  const starters = lazy(() => startersOf(catalogue, popularityRanks));
  return {
    info: infoOf(manifest),
    catalogue,
    columns: columnsOf(catalogue),
    popularityRanks,
    index,
    userIds,
    content: contentSpaceOf(catalogue),
    prior: priorOf(catalogue),
    averageLiking: averageLiking(index),
    movieAt: movieReader(catalogue),
    get titles() {
      return titles();
    },
    get starters() {
      return starters();
    },
  };
}

/** All needed parts at once, unpacked, in the order of NEEDED. */
async function fetchParts(
  source: ModelSource,
  manifest: Manifest,
  onProgress: (progress: LoadProgress) => void,
): Promise<Uint8Array[]> {
  const entries = neededParts(manifest);
  const totalBytes = bytesOf(entries);
  const received = entries.map(() => 0);
  const report = () => onProgress({ receivedBytes: received.reduce((a, b) => a + b), totalBytes });
  return Promise.all(
    entries.map(async (entry, i) => {
      // A host that unpacks on the way sends more bytes than the manifest says.
      const stored = await source.part(entry.file, (bytes) => {
        received[i] = Math.min(bytes, entry.bytes);
        report();
      });
      return unpackPart(entry, stored);
    }),
  );
}

function neededParts(manifest: Manifest): PartEntry[] {
  return NEEDED.map((name) => partNamed(manifest, name));
}

function bytesOf(entries: readonly PartEntry[]): number {
  return entries.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** @throws EngineProblem with the kernel's sentence when it cannot hold so much */
async function createIndex(kernel: WebAssembly.Module, sizes: IndexSizes): Promise<FlatIPIndex> {
  try {
    return await FlatIPIndex.create(kernel, sizes);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new EngineProblem('internal', cause.message, { cause });
  }
}

function infoOf(manifest: Manifest): ModelInfo {
  const { counts, source, model } = manifest;
  const { name, ...origin } = source;
  return {
    name,
    ...counts,
    bytes: bytesOf(neededParts(manifest)),
    source: origin,
    contentWeight: model.contentWeight,
    adventure: model.adventure,
  };
}
