import { isStars, MAX_ID, type MovieId, type Rating } from '../../contract';
import type { SharedProfile } from './shared-profile';

/** A link, code or file contains no valid profile; the message is a sentence for the visitor. */
export class ProfileBytesError extends Error {
  override readonly name = 'ProfileBytesError';
}

const VERSION = 1;
const MAX_NAME_BYTES = 1_000;

/**
 * Encodes a profile compactly: the version, the name of the data (its length, then UTF-8), the ratings (their number, gaps between
 * ascending movieIds, then half-star codes 1..10, two per byte, low half first), the seen movies (their number, gaps). Numbers are LEB128
 * varints.
 *
 * @param profile ascending by movieId, as `SharedProfile` says
 */
export function profileToBytes({ data, ratings, seen }: SharedProfile): Uint8Array<ArrayBuffer> {
  const name = new TextEncoder().encode(data);
  const bytes: number[] = [VERSION];
  writeVarint(bytes, name.length);
  bytes.push(...name);
  writeIds(
    bytes,
    ratings.map(({ movieId }) => movieId),
  );
  for (let i = 0; i < ratings.length; i += 2) {
    const [low, high] = [ratings[i], ratings[i + 1]].map((rating) => (rating?.stars ?? 0) * 2);
    bytes.push((low ?? 0) | ((high ?? 0) << 4));
  }
  writeIds(bytes, seen);
  return Uint8Array.from(bytes);
}

/** @throws ProfileBytesError naming what is invalid */
export function profileFromBytes(bytes: Uint8Array): SharedProfile {
  const reader = new ByteReader(bytes);
  const version = reader.byte();
  if (version > VERSION) {
    throw new ProfileBytesError(
      `This profile was made by a newer Matinee (version ${version}; this one reads ${VERSION}). Reload the page to get the new version, then try again.`,
    );
  }
  if (version !== VERSION) throw damaged(`its version is ${version}`);
  const data = new TextDecoder().decode(reader.bytes(reader.varint(MAX_NAME_BYTES)));
  const ids = reader.ids();
  const ratings: Rating[] = [];
  for (let i = 0; i < ids.length; i += 2) {
    const both = reader.byte();
    for (const [at, code] of [
      [i, both & 15],
      [i + 1, both >> 4],
    ] as const) {
      const movieId = ids[at];
      const stars = code / 2;
      if (movieId === undefined) {
        if (code !== 0) throw damaged('a rating has no film');
      } else if (isStars(stars)) ratings.push({ movieId, stars });
      else throw damaged(`film ${movieId} has ${stars} stars`);
    }
  }
  const seen = reader.ids();
  reader.end();
  return { data, ratings, seen };
}

function writeIds(bytes: number[], ids: readonly MovieId[]): void {
  writeVarint(bytes, ids.length);
  let before = -1;
  for (const id of ids) {
    writeVarint(bytes, id - before - 1);
    before = id;
  }
}

function writeVarint(bytes: number[], value: number): void {
  let rest = value;
  while (rest > 127) {
    bytes.push((rest % 128) | 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}

class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  byte(): number {
    const byte = this.#bytes[this.#at++];
    if (byte === undefined) throw damaged('it ends too early');
    return byte;
  }

  bytes(count: number): Uint8Array {
    const part = this.#bytes.subarray(this.#at, this.#at + count);
    if (part.length < count) throw damaged('it ends too early');
    this.#at += count;
    return part;
  }

  varint(most: number): number {
    let value = 0;
    for (let unit = 1; unit <= 2 ** 28; unit *= 128) {
      const byte = this.byte();
      value += (byte & 127) * unit;
      if (byte < 128) {
        if (value > most) throw damaged(`${value} is more than ${most}`);
        return value;
      }
    }
    throw damaged('a number is too long');
  }

  /** Reads ids: ascending because they are stored as gaps, each at most MAX_ID. */
  ids(): MovieId[] {
    // Each id takes at least one byte, so a count larger than the data is detected before it is used.
    const count = this.varint(this.#bytes.length);
    const ids: MovieId[] = [];
    let id = -1;
    for (let i = 0; i < count; i++) {
      id += this.varint(MAX_ID) + 1;
      if (id > MAX_ID) throw damaged(`film ${id} is beyond ${MAX_ID}`);
      ids.push(id as MovieId);
    }
    return ids;
  }

  end(): void {
    if (this.#at < this.#bytes.length) throw damaged('something follows its end');
  }
}

function damaged(detail: string): ProfileBytesError {
  return new ProfileBytesError(
    `This is not a whole profile: ${detail}. Ask for the link or file once more.`,
  );
}
