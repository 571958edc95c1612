import type { PartName } from './header';
import type { PartEntry } from './manifest';
import { sha256 } from './sha256';

/**
 * The manifest's entry for a part, its file name included: "ratings.0123456789ab.mtn".
 * @param unpacked as an encoder gives it.
 * @param stored the same, gzip-compressed.
 * @throws Error where the platform has no SHA-256.
 */
export async function describePart(
  name: PartName,
  unpacked: Uint8Array,
  stored: Uint8Array,
): Promise<PartEntry> {
  const [hash, unpackedHash] = await Promise.all([sha256(stored), sha256(unpacked)]);
  if (hash === null || unpackedHash === null) {
    throw new Error('SHA-256 is not at hand here: models are written in Node 20 or newer.');
  }
  return {
    name,
    file: `${name}.${hash.slice(0, 12)}.mtn`,
    bytes: stored.length,
    sha256: hash,
    unpackedBytes: unpacked.length,
    unpackedSha256: unpackedHash,
  };
}
