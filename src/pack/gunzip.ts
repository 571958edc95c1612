import { damagedGzip, PackError, tooLong, truncated } from './errors';

/** Unpacks gzip into memory of known length while the pieces still arrive. */
export class Gunzip {
  readonly #writer: WritableStreamDefaultWriter<BufferSource>;
  readonly #filled: Promise<void>;

  /**
   * @param target filled completely, from its start
   * @param what the packed file, as a sentence starts with it
   */
  constructor(target: Uint8Array, what: string) {
    const { readable, writable } = new DecompressionStream('gzip');
    this.#writer = writable.getWriter();
    this.#filled = fill(target, readable.getReader(), what);
    // Awaited in `finish`; until then a failure must not count as unhandled.
    this.#filled.catch(() => {});
    this.#writer.closed.catch(() => {});
  }

  /** Never rejects: `finish` throws instead, because another check may have to report its cause first. */
  async write(piece: Uint8Array): Promise<void> {
    // The types allow shared memory, but model files are never in shared memory.
    await this.#writer.write(piece as Uint8Array<ArrayBuffer>).catch(() => {});
  }

  /** @throws PackError pack-gzip, pack-too-long, pack-truncated. */
  async finish(): Promise<void> {
    await this.#writer.close().catch(() => {});
    await this.#filled;
  }

  /** Stops the work, whether finished or not. */
  cancel(): void {
    this.#writer.abort().catch(() => {});
  }
}

async function fill(
  target: Uint8Array,
  reader: ReadableStreamDefaultReader<Uint8Array>,
  what: string,
): Promise<void> {
  let at = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      if (at + value.length > target.length) {
        throw tooLong(`${what}, unpacked,`, null, target.length);
      }
      target.set(value, at);
      at += value.length;
    }
  } catch (error) {
    reader.cancel().catch(() => {});
    if (error instanceof PackError) throw error;
    throw damagedGzip(what, error instanceof Error ? error.message : String(error));
  }
  if (at < target.length) throw truncated(`${what}, unpacked,`, at, target.length);
}
