import { MAGIC, partTitle } from './header';
import { looksLikeHtml } from './html';
import type { PartEntry } from './manifest';
import { damagedGzip, htmlInstead, PackProblem, tooLong, truncated, wrongHash } from './problem';
import { sha256 } from './sha256';

/**
 * Checks a stored part against its entry in the manifest and unpacks it. The header is left to the decoders.
 * A file that the host has unpacked on the way is checked as it is and returned itself, not a copy.
 * @param stored the file as it came.
 * @throws PackProblem pack-html, pack-truncated, pack-too-long, pack-hash, pack-gzip.
 */
export async function unpackPart(entry: PartEntry, stored: Uint8Array): Promise<Uint8Array> {
  const what = `${partTitle(entry.name)} (${entry.file})`;
  if (looksLikeHtml(stored)) throw htmlInstead(what);
  if (MAGIC.every((byte, i) => stored[i] === byte)) {
    await check(what, stored, entry.unpackedBytes, entry.unpackedSha256);
    return stored;
  }
  await check(what, stored, entry.bytes, entry.sha256);
  if (stored[0] !== 0x1f || stored[1] !== 0x8b) {
    throw damagedGzip(what, 'it does not begin with 1F 8B');
  }
  return gunzip(what, stored, entry.unpackedBytes);
}

async function check(what: string, bytes: Uint8Array, length: number, hash: string): Promise<void> {
  if (bytes.length < length) throw truncated(what, bytes.length, length);
  if (bytes.length > length) throw tooLong(what, bytes.length, length);
  const found = await sha256(bytes);
  if (found !== null && found !== hash) throw wrongHash(what, found, hash);
}

async function gunzip(what: string, stored: Uint8Array, length: number): Promise<Uint8Array> {
  const unpacked = new Uint8Array(length);
  const { readable, writable } = new DecompressionStream('gzip');
  const writer = writable.getWriter();
  // Awaited below; a failure shows up in the reader first and must not count as unhandled until then.
  const written = Promise.all([
    // The types allow for shared memory, which model files never lie in.
    writer.write(stored as Uint8Array<ArrayBuffer>),
    writer.close(),
  ]);
  written.catch(() => {});
  const reader = readable.getReader();
  let at = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      if (at + value.length > length) throw tooLong(`${what}, unpacked,`, null, length);
      unpacked.set(value, at);
      at += value.length;
    }
    await written;
  } catch (error) {
    if (error instanceof PackProblem) {
      reader.cancel().catch(() => {});
      throw error;
    }
    throw damagedGzip(what, error instanceof Error ? error.message : String(error));
  }
  if (at < length) throw truncated(`${what}, unpacked,`, at, length);
  return unpacked;
}
