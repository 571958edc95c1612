import {
  type LoadProgress,
  type LoadScope,
  type ModelInfo,
  type ModelPart,
  SMALL_DOWNLOAD,
} from '../../../src/contract';
import {
  type Catalogue,
  checkCatalogue,
  checkLinks,
  checkMap,
  checkPosters,
  checkTags,
  checkWeights,
  decodeCatalogue,
  decodeLinks,
  decodeMap,
  decodePosters,
  decodeTags,
  decodeWeights,
  type Manifest,
  PackError,
  type PartEntry,
  PartReader,
  parseManifest,
  partNamed,
  type RatingCounts,
} from '../../../src/pack/index';
import { EngineError, PartError } from '../errors';
import type { ModelSource } from '../source/source';
import { loadFuse } from '../titles/fuse';
import { lastYearOf } from './last-year';
import { isGenre, type Model, type RatingMatrixIndex } from './model';
import { allocateMatrix, modelsOf, type Rest } from './stages';

/** The parts that this engine uses, in the order in which it loads them; other parts in the manifest are not fetched. */
const ORDER: readonly ModelPart[] = [
  'catalogue',
  'posters',
  'weights',
  'links',
  'ratings',
  'tags',
  'map',
];
const LIGHT: readonly ModelPart[] = ['catalogue', 'posters', 'weights', 'links', 'tags', 'map'];

export interface LoadOptions {
  /** `whole` when absent. */
  readonly scope?: LoadScope;
  /** Called with the model so far whenever the next part has to be waited for, because it is not on the device. */
  readonly onStage?: (model: Model) => void;
}

/**
 * Fetches a model part by part, checks every part and prepares it for use. The rating matrix is unpacked into the kernel's own memory
 * while it arrives.
 *
 * @param kernel kernel.wasm, compiled; waited for only when the rating matrix comes
 * @param onProgress called as bytes arrive; they never exceed the total, and reach it
 * @throws PackError for the manifest, PartError for a part, EngineError for the kernel, or what the source throws; parts that joined the
 * model earlier stay usable
 */
export async function loadModel(
  source: ModelSource,
  kernel: WebAssembly.Module | Promise<WebAssembly.Module>,
  onProgress: (progress: LoadProgress) => void = () => {},
  { scope = 'whole', onStage = () => {} }: LoadOptions = {},
): Promise<Model> {
  const module = Promise.resolve(kernel);
  // Awaited when the matrix comes; until then its failure must not count as unhandled.
  module.catch(() => {});
  const manifest = parseManifest(await source.manifest());
  const { counts } = manifest;
  const entries = await entriesFor(manifest, scope, source);
  const report = reporter(entries, onProgress);
  const receive = <T>(
    entry: PartEntry,
    decode: (part: Uint8Array) => T,
    reader = new PartReader(entry),
  ) => receivePart(source, entry, reader, decode, (bytes) => report(entry, bytes));

  async function receiveMatrix(entry: PartEntry): Promise<RatingMatrixIndex> {
    const memory = await allocateMatrix(await module, counts, entry, model.catalogue);
    try {
      return await receive(
        entry,
        memory.fill,
        new PartReader(entry, memory.staging, memory.stored),
      );
    } catch (error) {
      memory.destroy();
      throw error;
    }
  }

  const [first, ...others] = entries;
  const catalogue = await receive(first!, (part) =>
    checked(checkCatalogue, counts, decodeCatalogue(part)),
  );
  const makeModel = modelsOf(catalogue, counts.users);
  // Needed for the first misspelt title, so it is loaded after all that the first list needs. Loading the model neither waits for it nor
  // fails with it.
  loadFuse().catch(() => {});
  const readers: Record<OtherPart, (entry: PartEntry) => Promise<Partial<Rest>>> = {
    weights: async (entry) => ({
      weights: await receive(entry, (part) => checked(checkWeights, counts, decodeWeights(part))),
    }),
    links: async (entry) => ({
      links: await receive(entry, (part) => checked(checkLinks, counts, decodeLinks(part))),
    }),
    posters: async (entry) => ({
      posters: await receive(entry, (part) => checked(checkPosters, counts, decodePosters(part))),
    }),
    tags: async (entry) => ({
      tags: await receive(entry, (part) => checked(checkTags, counts, decodeTags(part))),
    }),
    map: async (entry) => ({
      map: await receive(entry, (part) => checked(checkMap, counts, decodeMap(part))),
    }),
    ratings: async (entry) => ({ matrix: await receiveMatrix(entry) }),
  };
  let rest: Rest = {
    info: infoOf(manifest, catalogue),
    settings: manifest.model,
    weights: null,
    matrix: null,
  };
  let model = makeModel(rest);
  for (const entry of others) {
    if (!(await source.cache?.holds(entry))) onStage(model);
    const part = await readers[entry.name as OtherPart](entry);
    rest = { ...rest, ...part, info: { ...rest.info, parts: [...rest.info.parts, entry.name] } };
    model = makeModel(rest);
  }
  return model;
}

type OtherPart = Exclude<ModelPart, 'catalogue'>;

/** Returns the decoded part after checking that it has the counts of the manifest. */
function checked<T>(
  check: (counts: RatingCounts, found: T) => void,
  counts: RatingCounts,
  found: T,
): T {
  check(counts, found);
  return found;
}

/**
 * Reads a part from its source to its end, checks and decodes it, and tells the source's cache whether it was valid.
 *
 * @param onBytes called with the bytes of the part received so far
 * @throws PartError, or what the source throws
 */
async function receivePart<T>(
  source: ModelSource,
  entry: PartEntry,
  reader: PartReader,
  decode: (part: Uint8Array) => T,
  onBytes: (received: number) => void,
): Promise<T> {
  let received = 0;
  try {
    for await (const piece of source.part(entry)) {
      await reader.write(piece);
      received += piece.length;
      onBytes(received);
    }
    const decoded = await reader.finish(decode);
    void source.cache?.accept(entry);
    return decoded;
  } catch (error) {
    if (error instanceof PackError) await source.cache?.refuse(entry);
    throw ofPart(entry, error);
  } finally {
    reader.cancel();
  }
}

function ofPart({ name }: PartEntry, error: unknown): unknown {
  const isNamed = error instanceof EngineError || error instanceof PackError;
  return isNamed ? new PartError(name, error) : error;
}

/** Entries of the parts to load, in their order: the catalogue first. */
async function entriesFor(
  manifest: Manifest,
  scope: LoadScope,
  { cache }: ModelSource,
): Promise<PartEntry[]> {
  const all = entriesOf(manifest, scope === 'light' ? LIGHT : ORDER);
  if (scope !== 'small') return all;
  let download = 0;
  for (const [i, entry] of all.entries()) {
    if (!(await cache?.holds(entry))) download += entry.bytes;
    if (i > 0 && download > SMALL_DOWNLOAD) return all.slice(0, i);
  }
  return all;
}

function entriesOf(manifest: Manifest, names: readonly ModelPart[]): PartEntry[] {
  const there = names.filter((name) => manifest.parts.some((part) => part.name === name));
  return there.map((name) => partNamed(manifest, name));
}

function bytesOf(entries: readonly PartEntry[]): number {
  return entries.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Sums the bytes received of all parts, and reports them whenever they have grown by 1 % of the total. */
function reporter(entries: readonly PartEntry[], onProgress: (progress: LoadProgress) => void) {
  const totalBytes = bytesOf(entries);
  const received = new Map<PartEntry, number>();
  let reported = 0;
  return (entry: PartEntry, bytes: number) => {
    // When the host sends the file with a Content-Encoding, more bytes arrive here than the manifest says.
    received.set(entry, Math.min(bytes, entry.bytes));
    const receivedBytes = [...received.values()].reduce((sum, part) => sum + part);
    const step = receivedBytes === totalBytes ? 1 : totalBytes / 100;
    if (receivedBytes - reported < step) return;
    reported = receivedBytes;
    onProgress({ receivedBytes, totalBytes });
  };
}

/** What is known of a model whose catalogue alone is loaded. */
function infoOf(manifest: Manifest, { genres, titles }: Catalogue): ModelInfo {
  const { counts, source, model } = manifest;
  const { name, ...origin } = source;
  return {
    name,
    collection: partNamed(manifest, 'catalogue').unpackedSha256.slice(0, 16),
    ...counts,
    lastYear: lastYearOf(titles),
    bytes: bytesOf(entriesOf(manifest, ORDER)),
    lightBytes: bytesOf(entriesOf(manifest, LIGHT)),
    parts: ['catalogue'],
    kept: 'pending',
    source: origin,
    genres: genres.filter(isGenre).toSorted(),
    tags: [],
    contentWeight: model.contentWeight,
  };
}
