/**
 * SHA-256 as 64 lower-case hex digits; null where the platform does not provide it (pages not on https or localhost).
 */
export async function sha256(bytes: Uint8Array): Promise<string | null> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (subtle === undefined) return null;
  // The types allow shared memory, but model files are never in shared memory.
  const digest = await subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
