import { damagedGzip, htmlInstead, tooLong, truncated, wrongHash } from './errors';
import { Gunzip } from './gunzip';
import { MAGIC, partTitle } from './header';
import { looksLikeHtml } from './html';
import type { PartEntry } from './manifest';
import { sha256 } from './sha256';

/**
 * Takes the pieces of a stored part as they arrive, unpacks each at once, and returns the part when all of it has been checked against
 * the manifest. The header is checked by the decoders.
 */
export class PartReader {
  readonly #entry: PartEntry;
  readonly #what: string;
  readonly #target: Uint8Array;
  /** The file received so far; only its first bytes if it arrived unpacked. */
  #stored: Uint8Array;
  #received = 0;
  #kind: 'unknown' | 'gzip' | 'unpacked' | 'other' = 'unknown';
  #gunzip: Gunzip | null = null;

  /**
   * @param target for the part: `unpackedBytes` bytes. Its content is unchecked before `finish`.
   * @param stored for the file as it arrives: `bytes` bytes, not needed after `finish`
   */
  constructor(
    entry: PartEntry,
    target: Uint8Array = new Uint8Array(entry.unpackedBytes),
    stored: Uint8Array = new Uint8Array(entry.bytes),
  ) {
    this.#entry = entry;
    this.#what = `${partTitle(entry.name)} (${entry.file})`;
    this.#target = target;
    this.#stored = stored.length < MAGIC.length ? new Uint8Array(MAGIC.length) : stored;
  }

  /**
   * @param piece must not change until the returned promise settles.
   * @throws PackError pack-too-long, pack-html
   */
  async write(piece: Uint8Array): Promise<void> {
    if (this.#kind !== 'unknown') return this.#take(piece);
    const head = piece.subarray(0, MAGIC.length - this.#received);
    this.#stored.set(head, this.#received);
    this.#received += head.length;
    if (this.#received < MAGIC.length) return;
    await this.#begin();
    await this.#take(piece.subarray(head.length));
  }

  /**
   * Unpacks the rest and lets `decode` read the part while it is hashed on another thread. Decoders reject anything invalid, so reading
   * before the hash is known does no harm; their result is used only if the hash is right.
   *
   * @param decode called with the filled target
   * @throws PackError pack-html, pack-truncated, pack-too-long, pack-hash, pack-gzip: in this order, then what `decode` throws
   */
  async finish<T>(decode: (part: Uint8Array) => T): Promise<T> {
    if (this.#kind === 'unknown') await this.#begin();
    const { bytes, sha256: hash, unpackedBytes, unpackedSha256 } = this.#entry;
    if (this.#kind === 'unpacked') {
      this.#checkLength(unpackedBytes);
      return this.#whileHashed(this.#target, unpackedSha256, async () => decode(this.#target));
    }
    if (this.#looksLikeHtml()) throw htmlInstead(this.#what);
    this.#checkLength(bytes);
    return this.#whileHashed(this.#stored.subarray(0, bytes), hash, async () => {
      if (!this.#gunzip) throw damagedGzip(this.#what, 'it does not begin with 1F 8B');
      await this.#gunzip.finish();
      return decode(this.#target);
    });
  }

  /** Runs `work` while the bytes are hashed. The platform copies the bytes before hashing, so `work` may overwrite them. */
  async #whileHashed<T>(bytes: Uint8Array, hash: string, work: () => Promise<T>): Promise<T> {
    const hashed = this.#checkHash(bytes, hash);
    hashed.catch(() => {});
    try {
      return await work();
    } finally {
      await hashed;
    }
  }

  /** Stops the work, whether finished or not. */
  cancel(): void {
    this.#gunzip?.cancel();
  }

  /** Recognises the kind of file by its first bytes, and processes them. */
  async #begin(): Promise<void> {
    const head = this.#stored.slice(0, this.#received);
    if (isUnpacked(head)) {
      this.#kind = 'unpacked';
    } else if (head[0] === 0x1f && head[1] === 0x8b) {
      this.#kind = 'gzip';
      this.#gunzip = new Gunzip(this.#target, this.#what);
    } else {
      this.#kind = 'other';
    }
    this.#received = 0;
    await this.#take(head);
  }

  async #take(piece: Uint8Array): Promise<void> {
    const unpacked = this.#kind === 'unpacked';
    const into = unpacked ? this.#target : this.#stored;
    const length = unpacked ? this.#entry.unpackedBytes : this.#entry.bytes;
    into.set(piece.subarray(0, into.length - this.#received), this.#received);
    this.#received += piece.length;
    if (this.#received > length) {
      if (this.#looksLikeHtml()) throw htmlInstead(this.#what);
      throw tooLong(this.#what, null, length);
    }
    await this.#gunzip?.write(piece);
  }

  #looksLikeHtml(): boolean {
    return looksLikeHtml(this.#stored.subarray(0, this.#received));
  }

  #checkLength(length: number): void {
    if (this.#received < length) throw truncated(this.#what, this.#received, length);
  }

  async #checkHash(bytes: Uint8Array, expected: string): Promise<void> {
    const found = await sha256(bytes);
    if (found !== null && found !== expected) throw wrongHash(this.#what, found, expected);
  }
}

/**
 * Checks a stored part against its entry in the manifest and unpacks it into new memory.
 * @param stored the file as received.
 * @throws PackError pack-html, pack-truncated, pack-too-long, pack-hash, pack-gzip.
 */
export async function unpackPart(entry: PartEntry, stored: Uint8Array): Promise<Uint8Array> {
  const reader = new PartReader(entry);
  try {
    await reader.write(stored);
    return await reader.finish((part) => part);
  } finally {
    reader.cancel();
  }
}

/** Whether a file that begins with these bytes has arrived unpacked, as it does when the host sends it with a Content-Encoding. */
export function isUnpacked(start: Uint8Array): boolean {
  return MAGIC.every((byte, i) => start[i] === byte);
}
