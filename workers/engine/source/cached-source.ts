import type { Keeping } from '../../../src/contract';
import { MANIFEST_FILE, type PartEntry } from '../../../src/pack/index';
import { EngineError } from '../errors';
import type { ResumableSource } from './fetch-source';
import { CachedFiles, type FileCache, mayResume, piecesOf } from './file-cache';
import { KeepingState } from './keeping';
import { keptPromise } from './kept-promise';
import type { ModelCache, ModelSource } from './source';

/**
 * A model whose parts are kept on the device. Parts on the device are read from there; all others come from `network` and are stored as
 * they arrive. The manifest comes from `network`, and from the device only when the network fails.
 *
 * @param modelUrl absolute folder of manifest.json, ending in "/"
 * @param cached the files of this model and of nothing else
 */
export function cachedSource(
  modelUrl: string,
  network: ResumableSource,
  cached: FileCache,
): ModelSource {
  const model = new CachedModel(modelUrl, network, new CachedFiles(cached));
  return {
    manifest: () => model.manifest(),
    part: (entry) => model.part(entry),
    cache: model,
  };
}

/** In a load, the calls come in this order: `manifest`; for each part, `part` and then `accept` or `refuse`; `settle`. */
class CachedModel implements ModelCache {
  readonly #modelUrl: string;
  readonly #network: ResumableSource;
  readonly #files: CachedFiles;
  readonly #state = new KeepingState();
  /** The manifest in use, requested once. */
  readonly manifest = keptPromise(() => this.#askManifest());
  /** By URL of each part that came from the network: settles when all its blocks have been written or have failed. */
  readonly #written = new Map<string, Promise<void>>();
  /** For each part that was accepted: its URL once it is completely on the device, or null when it could not be kept. */
  readonly #accepted: Promise<string | null>[] = [];

  constructor(modelUrl: string, network: ResumableSource, files: CachedFiles) {
    this.#modelUrl = modelUrl;
    this.#network = network;
    this.#files = files;
  }

  async *part(entry: PartEntry): AsyncGenerator<Uint8Array> {
    const kept = await this.#state.attempt(() => this.#files.read(this.#urlOf(entry)));
    yield* kept ?? this.#receive(entry);
  }

  async holds(entry: PartEntry): Promise<boolean> {
    return (await this.#state.attempt(() => this.#files.has(this.#urlOf(entry)))) ?? false;
  }

  async earlier(): Promise<ModelSource | null> {
    const kept = await this.#readManifest();
    if (!kept) return null;
    const wanted = await this.manifest().catch(() => null);
    return wanted && isSame(kept, wanted) ? null : this.#deviceSource(kept);
  }

  async accept(entry: PartEntry): Promise<void> {
    const finished = this.#finish(entry);
    this.#accepted.push(finished);
    await finished;
  }

  async refuse(entry: PartEntry): Promise<void> {
    const url = this.#urlOf(entry);
    // A block that is still being written would be stored after the removal.
    await this.#written.get(url);
    await this.#state.attempt(() => this.#files.remove(url));
  }

  async settle(): Promise<Keeping> {
    const accepted = (await Promise.all(this.#accepted)).filter((url) => url !== null);
    await this.#state.attempt(async () => {
      await this.#files.write(this.#manifestUrl, await this.manifest());
      await this.#files.removeOthers([this.#manifestUrl, ...accepted]);
      this.#state.settle('kept');
    });
    return this.#state.keeping;
  }

  /** Yields what an earlier load left of a part on the device, then reads the rest from the network and stores it block by block. */
  async *#receive(entry: PartEntry): AsyncGenerator<Uint8Array> {
    const url = this.#urlOf(entry);
    const begun = await this.#begunPart(entry);
    if (begun) yield* piecesOf(begun);
    const from = begun?.size ?? 0;
    const writer = this.#files.writer(url, from);
    let isWhole = false;
    try {
      for await (const piece of this.#network.part(entry, from)) {
        yield piece;
        await this.#keep(url, () => writer.write(piece));
      }
      isWhole = true;
    } finally {
      const written = this.#keep(url, () => writer.flush());
      this.#written.set(url, written);
      // A complete part can be used while its last blocks are still being written.
      if (!isWhole) await written;
    }
  }

  /** What an earlier load left of a part that did not arrive whole, if it can be resumed; otherwise it is removed. */
  async #begunPart(entry: PartEntry): Promise<Blob | null> {
    const url = this.#urlOf(entry);
    const begun = await this.#state.attempt(() => this.#files.begun(url));
    if (begun && begun.size < entry.bytes && (await mayResume(begun))) return begun;
    if (begun) await this.#state.attempt(() => this.#files.remove(url));
    return null;
  }

  /** Writes to the device; if the browser refuses, the blocks of the file written so far are removed. */
  async #keep(url: string, write: () => Promise<void>): Promise<void> {
    if (!this.#state.isPending) return;
    await this.#state.attempt(write);
    if (!this.#state.isPending) await this.#files.remove(url).catch(() => {});
  }

  /** Gives a part its own name on the device, once its blocks are written. */
  async #finish(entry: PartEntry): Promise<string | null> {
    const url = this.#urlOf(entry);
    await this.#written.get(url);
    const isWhole = await this.#state.attempt(
      async () =>
        (await this.#files.has(url)) ||
        (await this.#files.finish(url, [entry.bytes, entry.unpackedBytes])),
    );
    if (isWhole) return url;
    this.#state.settle('unavailable');
    return null;
  }

  async #askManifest(): Promise<Uint8Array> {
    try {
      return await this.#network.manifest();
    } catch (error) {
      const kept = await this.#readManifest();
      if (kept) return kept;
      throw error;
    }
  }

  async #readManifest(): Promise<Uint8Array | null> {
    const pieces = await this.#state.attempt(() => this.#files.read(this.#manifestUrl));
    return pieces && bytesOf(pieces);
  }

  /** The model of this manifest as the device has it. */
  #deviceSource(manifest: Uint8Array): ModelSource {
    const read = (entry: PartEntry) => this.#files.read(this.#urlOf(entry));
    return {
      manifest: async () => manifest,
      async *part(entry) {
        const kept = await read(entry);
        if (!kept) throw new EngineError('network', `${entry.file} is not on this device.`);
        yield* kept;
      },
    };
  }

  #urlOf({ file }: PartEntry): string {
    return this.#modelUrl + file;
  }

  get #manifestUrl(): string {
    return this.#modelUrl + MANIFEST_FILE;
  }
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of pieces) all.push(piece as Uint8Array<ArrayBuffer>);
  return new Uint8Array(await new Blob(all).arrayBuffer());
}
