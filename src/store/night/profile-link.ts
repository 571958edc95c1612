import { ProfileBytesError, profileFromBytes, profileToBytes } from './profile-bytes';
import type { SharedProfile } from './shared-profile';

/** A profile of 500 ratings has about 1,100 bytes; anything that unpacks to more than this is not a profile. */
const MOST_BYTES = 65_536;

/**
 * Encodes a profile as text for the fragment of a link, which no server sees: deflated, then base64url, so only A-Z a-z 0-9 - _.
 *
 * @param profile at most MOST_SHARED ratings: see `mostTelling`
 */
export async function profileToText(profile: SharedProfile): Promise<string> {
  const packed = await through(
    new Blob([profileToBytes(profile)]).stream(),
    new CompressionStream('deflate-raw'),
    Number.POSITIVE_INFINITY,
  );
  const binary = Array.from(packed, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** @throws ProfileBytesError naming what is invalid */
export async function profileFromText(text: string): Promise<SharedProfile> {
  const bytes = await unpack(text.trim()).catch((cause: unknown) => {
    throw cause instanceof ProfileBytesError ? cause : notWhole(cause);
  });
  return profileFromBytes(bytes);
}

async function unpack(text: string): Promise<Uint8Array> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const packed = Uint8Array.from(binary, (char) => char.charCodeAt(0));
  return through(new Blob([packed]).stream(), new DecompressionStream('deflate-raw'), MOST_BYTES);
}

async function through(
  bytes: ReadableStream<Uint8Array<ArrayBuffer>>,
  stream: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = bytes.pipeThrough<Uint8Array<ArrayBuffer>>(stream).getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    length += read.value.length;
    if (length > most) {
      await reader.cancel();
      throw new ProfileBytesError('This is far too large to be a profile.');
    }
    pieces.push(read.value);
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

function notWhole(cause: unknown): ProfileBytesError {
  return new ProfileBytesError(
    'This link is not whole, as happens when it is copied by hand or cut by a messenger. Ask for it once more.',
    { cause },
  );
}
