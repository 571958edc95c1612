import { isUnpacked } from '../../../src/pack/index';

/** The methods of the browser's Cache that are used. */
export type FileCache = Pick<Cache, 'match' | 'put' | 'delete' | 'keys'>;

/** Pieces are written in blocks of about this many bytes: closing the tab loses at most that much of what had arrived. */
const BLOCK_BYTES = 256 * 1024;
/** How many blocks may be on their way to the disk at once, so that they do not pile up in memory. */
const BLOCKS_IN_FLIGHT = 4;

/**
 * Files in Cache Storage, by their URL. A file that is still arriving is stored in blocks, each named by the position of its first byte:
 * "ratings.0123.mtn?from=262144". Only `finish` stores a file under its own name.
 *
 * Calls that write reject when the browser grants no more storage.
 */
export class CachedFiles {
  constructor(private readonly cache: FileCache) {}

  async has(url: string): Promise<boolean> {
    return (await this.cache.match(url)) !== undefined;
  }

  /** The whole file in pieces, or null. */
  async read(url: string): Promise<AsyncIterable<Uint8Array> | null> {
    const response = await this.cache.match(url);
    return response ? piecesOf(response) : null;
  }

  async write(url: string, bytes: Uint8Array): Promise<void> {
    await this.cache.put(url, new Response(bytes as Uint8Array<ArrayBuffer>));
  }

  /** The start of a file that did not arrive whole. */
  async begun(url: string): Promise<Blob> {
    const blocks: Blob[] = [];
    let length = 0;
    for (;;) {
      const block = await (await this.cache.match(blockUrl(url, length)))?.blob();
      if (!block || block.size === 0) break;
      blocks.push(block);
      length += block.size;
    }
    return new Blob(blocks);
  }

  /** @param from where the pieces begin in the file */
  writer(url: string, from: number): BlockWriter {
    return new BlockWriter(this.cache, url, from);
  }

  /**
   * Stores the file that has arrived whole under its own name.
   *
   * @returns false if its blocks do not make up one of these lengths: another tab may have removed some
   */
  async finish(url: string, lengths: readonly number[]): Promise<boolean> {
    const file = await this.begun(url);
    if (!lengths.includes(file.size)) return false;
    await this.cache.put(url, new Response(file));
    await this.removeBlocks(url);
    return true;
  }

  /** Removes the file and its blocks. */
  async remove(url: string): Promise<void> {
    await Promise.all([this.cache.delete(url), this.removeBlocks(url)]);
  }

  /** Removes all but these files, and all blocks. */
  async removeOthers(urls: readonly string[]): Promise<void> {
    const kept = new Set(urls);
    const requests = await this.cache.keys();
    await Promise.all(
      requests.filter(({ url }) => !kept.has(url)).map((request) => this.cache.delete(request)),
    );
  }

  private async removeBlocks(url: string): Promise<void> {
    const blocks = (await this.cache.keys()).filter((request) =>
      request.url.startsWith(`${url}?from=`),
    );
    await Promise.all(blocks.map((request) => this.cache.delete(request)));
  }
}

/**
 * Writes a file that is arriving, block by block. Several blocks are written at the same time, and the reader of the file does not wait
 * for the last of them.
 */
export class BlockWriter {
  #pieces: Uint8Array[] = [];
  #bytes = 0;
  /** The first failure to write a block. */
  #failure: { readonly cause: unknown } | null = null;
  /** The blocks that are being written. None of them rejects. */
  readonly #inFlight = new Set<Promise<void>>();

  constructor(
    private readonly cache: FileCache,
    private readonly url: string,
    private at: number,
  ) {}

  /** Rejects if a block could not be written, once no other block is being written. */
  async write(piece: Uint8Array): Promise<void> {
    if (this.#failure) return this.#settle();
    this.#pieces.push(piece);
    this.#bytes += piece.length;
    if (this.#bytes < BLOCK_BYTES) return;
    this.#startBlock();
    if (this.#inFlight.size > BLOCKS_IN_FLIGHT) await Promise.race(this.#inFlight);
  }

  /** Writes what is left, and waits for all blocks. */
  async flush(): Promise<void> {
    if (this.#bytes > 0) this.#startBlock();
    await this.#settle();
  }

  async #settle(): Promise<void> {
    await Promise.all(this.#inFlight);
    if (this.#failure) throw this.#failure.cause;
  }

  #startBlock(): void {
    const block = new Blob(this.#pieces as Uint8Array<ArrayBuffer>[]);
    const url = blockUrl(this.url, this.at);
    this.at += this.#bytes;
    this.#pieces = [];
    this.#bytes = 0;
    const written = this.#put(url, block).finally(() => this.#inFlight.delete(written));
    this.#inFlight.add(written);
  }

  async #put(url: string, block: Blob): Promise<void> {
    try {
      await this.cache.put(url, new Response(block));
    } catch (cause) {
      this.#failure ??= { cause };
    }
  }
}

function blockUrl(url: string, from: number): string {
  return `${url}?from=${from}`;
}

export async function* piecesOf(body: Response | Blob): AsyncGenerator<Uint8Array> {
  const reader = (body instanceof Blob ? body.stream() : body.body)?.getReader();
  try {
    for (;;) {
      const chunk = await reader?.read();
      if (!chunk || chunk.done) return;
      yield chunk.value;
    }
  } finally {
    void reader?.cancel().catch(() => {});
  }
}

/**
 * Whether a file that did not arrive whole can be resumed: not if it was sent with a Content-Encoding, because byte positions then
 * differ.
 */
export async function mayResume(begun: Blob): Promise<boolean> {
  return !isUnpacked(new Uint8Array(await begun.slice(0, 8).arrayBuffer()));
}
