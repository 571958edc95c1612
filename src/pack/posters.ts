import { checkCount, checkSection, partTitle, readPart, writePart } from './header';
import { MAX_MOVIES } from './limits';
import type { Posters } from './types';

const WHAT = partTitle('posters');
const BYTES = 4;

/**
 * The unpacked posters part of FORMAT.md. The same versions give the same bytes.
 * @throws RangeError naming what is over its limit.
 */
export function encodePosters({ versions }: Posters): Uint8Array {
  const movies = versions.length;
  if (movies > MAX_MOVIES) throw new RangeError(`${movies} movies are over ${MAX_MOVIES}.`);
  const section = new Uint8Array(BYTES * movies);
  const view = new DataView(section.buffer);
  versions.forEach((version, movie) => {
    view.setUint32(BYTES * movie, version, true);
  });
  return writePart('posters', [movies], [section]);
}

/** @throws PackError if the part is invalid. */
export function decodePosters(bytes: Uint8Array): Posters {
  const { counts, sections } = readPart('posters', bytes);
  const [movies] = counts;
  const [section] = sections;
  checkCount(WHAT, 'movies', movies, MAX_MOVIES);
  checkSection(WHAT, 'versions', section, BYTES * movies);
  const view = new DataView(section.buffer, section.byteOffset, section.length);
  return {
    versions: Uint32Array.from({ length: movies }, (_, movie) =>
      view.getUint32(BYTES * movie, true),
    ),
  };
}

/** Path of a movie's picture in the model's folder. */
export function posterFile(movieId: number, version: number): string {
  return `posters/${movieId}-${version.toString(16).padStart(8, '0')}.webp`;
}
