import type { Keeping } from '../../../src/contract';
import { MANIFEST_FILE, type PartEntry } from '../../../src/pack/index';
import { EngineError } from '../errors';
import type { ResumableSource } from './fetch-source';
import { CachedFiles, type FileCache, mayGoOn, piecesOf } from './file-cache';
import type { ModelCache, ModelSource } from './source';

/**
 * A model whose parts are kept on the device: what is there is read there, what is not comes from `network` and is kept as it comes.
 * The manifest is asked of `network`, and read on the device only when that has none to give.
 *
 * @param modelUrl absolute folder of manifest.json, ending in "/"
 * @param cached of this model and of nothing else
 */
export function cachedSource(
  modelUrl: string,
  network: ResumableSource,
  cached: FileCache,
): ModelSource {
  const files = new CachedFiles(cached);
  const urlOf = ({ file }: Pick<PartEntry, 'file'>) => modelUrl + file;
  const manifestUrl = urlOf({ file: MANIFEST_FILE });
  const accepted: string[] = [];
  const accepting: Promise<void>[] = [];
  /** By URL: settles when all blocks of a part that has come whole are written. */
  const writing = new Map<string, Promise<void>>();
  let manifest: Promise<Uint8Array> | null = null;
  let keeping: Keeping = 'pending';

  /** Gives up keeping when the browser refuses; the load goes on in memory. */
  async function attempt<T>(work: () => Promise<T>): Promise<T | null> {
    if (keeping !== 'pending') return null;
    try {
      return await work();
    } catch (error) {
      keeping = isQuota(error) ? 'no-room' : 'unavailable';
      return null;
    }
  }

  async function readManifest(): Promise<Uint8Array | null> {
    const pieces = await attempt(() => files.read(manifestUrl));
    return pieces && bytesOf(pieces);
  }

  async function askManifest(): Promise<Uint8Array> {
    try {
      return await network.manifest();
    } catch (error) {
      const kept = await readManifest();
      if (kept) return kept;
      throw error;
    }
  }

  function manifestInUse(): Promise<Uint8Array> {
    manifest ??= askManifest();
    return manifest;
  }

  async function* arriving(entry: PartEntry): AsyncGenerator<Uint8Array> {
    const url = urlOf(entry);
    let begun = await attempt(() => files.begun(url));
    if (begun && !(begun.size < entry.bytes && (await mayGoOn(begun)))) {
      await attempt(() => files.remove(url));
      begun = null;
    }
    if (begun) yield* piecesOf(begun);
    const from = begun?.size ?? 0;
    const writer = files.writer(url, from);
    let whole = false;
    try {
      for await (const piece of network.part(entry, from)) {
        yield piece;
        await keepInBlocks(url, () => writer.write(piece));
      }
      whole = true;
    } finally {
      const written = keepInBlocks(url, () => writer.flush());
      writing.set(url, written);
      // A part that is whole is of use while its last blocks are still being written.
      if (!whole) await written;
    }
  }

  async function keepInBlocks(url: string, write: () => Promise<void>): Promise<void> {
    if (keeping !== 'pending') return;
    await attempt(write);
    if (keeping !== 'pending') await files.remove(url).catch(() => {});
  }

  async function finish(entry: PartEntry): Promise<void> {
    const url = urlOf(entry);
    const { bytes, unpackedBytes } = entry;
    await writing.get(url);
    const whole = await attempt(
      async () => (await files.has(url)) || files.finish(url, [bytes, unpackedBytes]),
    );
    if (whole) accepted.push(url);
    else if (keeping === 'pending') keeping = 'unavailable';
  }

  const cache: ModelCache = {
    holds: async (entry) => (await attempt(() => files.has(urlOf(entry)))) ?? false,
    async earlier() {
      const kept = await readManifest();
      if (!kept) return null;
      const wanted = await manifestInUse().catch(() => null);
      return wanted && isSame(kept, wanted) ? null : deviceSource(files, urlOf, kept);
    },
    accept(entry) {
      const done = finish(entry);
      accepting.push(done);
      return done;
    },
    async refuse(entry) {
      const url = urlOf(entry);
      // A block that is still being written would outlive the removal.
      await writing.get(url);
      await attempt(() => files.remove(url));
    },
    async settle() {
      await Promise.all(accepting);
      await attempt(async () => {
        await files.write(manifestUrl, await manifestInUse());
        await files.removeOthers([manifestUrl, ...accepted]);
        keeping = 'kept';
      });
      return keeping;
    },
  };

  return {
    manifest: manifestInUse,
    async *part(entry) {
      const kept = await attempt(() => files.read(urlOf(entry)));
      yield* kept ?? arriving(entry);
    },
    cache,
  };
}

/** A model as the device has it. */
function deviceSource(
  files: CachedFiles,
  urlOf: (entry: PartEntry) => string,
  manifest: Uint8Array,
): ModelSource {
  return {
    manifest: async () => manifest,
    async *part(entry) {
      const kept = await files.read(urlOf(entry));
      if (!kept) throw new EngineError('network', `${entry.file} is not on this device.`);
      yield* kept;
    },
  };
}

function isQuota(error: unknown): boolean {
  return error instanceof Error && error.name === 'QuotaExceededError';
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of pieces) all.push(piece as Uint8Array<ArrayBuffer>);
  return new Uint8Array(await new Blob(all).arrayBuffer());
}
