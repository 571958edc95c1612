import { figure, outOfRange } from './errors';
import { checkCount, checkSection, partTitle, readPart, writePart } from './header';
import { MAX_MOVIES, MAX_WEIGHTS } from './limits';
import { decodeRows, encodeRows } from './rows';
import type { ItemWeights } from './types';

const WHAT = partTitle('weights');
const MAX_VALUE = 127;

/** The rating that counts as 0: FORMAT.md, "popularity". The only place that defines neutral stars for the item weights. */
export const NEUTRAL_STARS = 0.75;

/** Stars on the scale of the item weights: 0 at NEUTRAL_STARS, 1 at 5 stars. */
export function scaledStars(stars: number): number {
  return (stars - NEUTRAL_STARS) / (5 - NEUTRAL_STARS);
}

/**
 * The unpacked weights part of FORMAT.md. The same weights give the same bytes.
 * @throws RangeError naming what is over its limit, out of order or out of range.
 */
export function encodeWeights(weights: ItemWeights): Uint8Array {
  const { starts, values, scales, popularityCoefficients } = weights;
  const movies = scales.length;
  const entries = weights.movies.length;
  if (movies > MAX_MOVIES) throw new RangeError(`${movies} movies are over ${MAX_MOVIES}.`);
  if (entries > MAX_WEIGHTS) throw new RangeError(`${entries} weights are over ${MAX_WEIGHTS}.`);
  if (starts.length !== movies + 1) {
    throw new RangeError(`${movies} scales have ${starts.length} row starts, not one more.`);
  }
  if (values.length !== entries) {
    throw new RangeError(`${entries} columns have ${values.length} values.`);
  }
  const badValue = values.indexOf(-128);
  if (badValue >= 0) throw new RangeError(`Value ${badValue} is -128, not -127 to 127.`);
  const badScale = scales.findIndex((scale) => !isScale(scale));
  if (badScale >= 0) throw new RangeError(`The scale of row ${badScale} is ${scales[badScale]}.`);
  checkFloats('popularity coefficients', popularityCoefficients, movies);
  const packed = encodeRows(starts, weights.movies, movies);
  return writePart(
    'weights',
    [movies, entries],
    [
      packed.lengths,
      packed.gaps,
      packed.wideGaps,
      new Uint8Array(values.buffer, values.byteOffset, entries),
      encodeFloats(scales),
      encodeFloats(popularityCoefficients),
    ],
  );
}

/** The arrays are new and belong to the caller. @throws PackError if the part is invalid. */
export function decodeWeights(bytes: Uint8Array): ItemWeights {
  const { counts, sections } = readPart('weights', bytes);
  const [movies, entries] = counts;
  const [lengths, gaps, wideGaps, valueBytes, scaleBytes, coefficientBytes] = sections;
  checkCount(WHAT, 'movies', movies, MAX_MOVIES);
  checkCount(WHAT, 'weights', entries, MAX_WEIGHTS);
  checkSection(WHAT, 'gaps', gaps, entries);
  checkSection(WHAT, 'values', valueBytes, entries);
  checkSection(WHAT, 'scales', scaleBytes, 4 * movies);
  checkSection(WHAT, 'popularity coefficients', coefficientBytes, 4 * movies);
  const starts = new Uint32Array(movies + 1);
  const columns = new Uint16Array(entries);
  decodeRows({ lengths, gaps, wideGaps }, movies, movies, starts, columns, WHAT);
  const values = new Int8Array(valueBytes);
  const badValue = values.indexOf(-MAX_VALUE - 1);
  if (badValue >= 0) throw outOfRange(WHAT, `value ${figure(badValue)} is -128, not -127 to 127`);
  const scales = decodeFloats(scaleBytes);
  const badScale = scales.findIndex((scale) => !isScale(scale));
  if (badScale >= 0) {
    throw outOfRange(
      WHAT,
      `the scale of row ${figure(badScale)} is ${scales[badScale]}, not finite and 0 or more`,
    );
  }
  const popularityCoefficients = decodeFinite('popularity coefficient of row', coefficientBytes);
  return {
    starts,
    movies: columns,
    values,
    scales,
    popularityCoefficients,
  };
}

/** @throws RangeError naming the first that is not finite. */
function checkFloats(name: string, floats: Float32Array, movies: number): void {
  if (floats.length !== movies) {
    throw new RangeError(`${movies} scales have ${floats.length} ${name}.`);
  }
  const bad = floats.findIndex((float) => !Number.isFinite(float));
  if (bad >= 0) throw new RangeError(`Entry ${bad} of the ${name} is ${floats[bad]}.`);
}

/** @throws PackError pack-range naming the first that is not finite. */
function decodeFinite(name: string, bytes: Uint8Array): Float32Array {
  const floats = decodeFloats(bytes);
  const bad = floats.findIndex((float) => !Number.isFinite(float));
  if (bad >= 0) {
    throw outOfRange(WHAT, `the ${name} ${figure(bad)} is ${floats[bad]}, not finite`);
  }
  return floats;
}

function isScale(scale: number): boolean {
  return Number.isFinite(scale) && scale >= 0;
}

function encodeFloats(floats: Float32Array): Uint8Array {
  const bytes = new Uint8Array(4 * floats.length);
  const view = new DataView(bytes.buffer);
  floats.forEach((float, i) => {
    view.setFloat32(4 * i, float, true);
  });
  return bytes;
}

function decodeFloats(bytes: Uint8Array): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float32Array.from({ length: bytes.length / 4 }, (_, i) => view.getFloat32(4 * i, true));
}
