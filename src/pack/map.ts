import { figure, outOfRange } from './errors';
import { checkCount, checkSection, partTitle, readPart, writePart } from './header';
import { MAX_MOVIES } from './limits';
import type { MovieMap } from './types';

const WHAT = partTitle('map');

/**
 * The unpacked map part of FORMAT.md. The same map gives the same bytes.
 * @throws RangeError naming what is over its limit, or the movie with only one coordinate.
 */
export function encodeMap({ x, y }: MovieMap): Uint8Array {
  const movies = x.length;
  if (movies > MAX_MOVIES) throw new RangeError(`${movies} movies are over ${MAX_MOVIES}.`);
  if (y.length !== movies) throw new RangeError(`There are ${y.length} heights for ${movies}.`);
  const half = halfPlaced({ x, y });
  if (half !== -1) throw new RangeError(`Movie ${half} has half a place: ${x[half]}, ${y[half]}.`);
  return writePart('map', [movies], [encodeNumbers(x), encodeNumbers(y)]);
}

/** @throws PackError if the part is invalid. */
export function decodeMap(bytes: Uint8Array): MovieMap {
  const { counts, sections } = readPart('map', bytes);
  const [movies] = counts;
  checkCount(WHAT, 'movies', movies, MAX_MOVIES);
  checkSection(WHAT, 'places from left to right', sections[0], 2 * movies);
  checkSection(WHAT, 'places from top to bottom', sections[1], 2 * movies);
  const x = decodeNumbers(sections[0]);
  const y = decodeNumbers(sections[1]);
  const half = halfPlaced({ x, y });
  if (half !== -1) {
    throw outOfRange(
      WHAT,
      `movie ${figure(half)} has half a place, ${figure(x[half]!)} and ${figure(y[half]!)}`,
    );
  }
  return { x, y };
}

function halfPlaced({ x, y }: MovieMap): number {
  return x.findIndex((value, movie) => (value === 0) !== (y[movie] === 0));
}

function encodeNumbers(numbers: Uint16Array): Uint8Array {
  const bytes = new Uint8Array(2 * numbers.length);
  numbers.forEach((number, i) => {
    bytes[2 * i] = number & 255;
    bytes[2 * i + 1] = number >> 8;
  });
  return bytes;
}

function decodeNumbers(bytes: Uint8Array): Uint16Array {
  return Uint16Array.from(
    { length: bytes.length >> 1 },
    (_, i) => bytes[2 * i]! | (bytes[2 * i + 1]! << 8),
  );
}
