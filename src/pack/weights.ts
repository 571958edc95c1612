import { checkCount, checkSection, partTitle, readPart, writePart } from './header';
import { MAX_MOVIES, MAX_WEIGHTS } from './limits';
import { figure, outOfRange } from './problem';
import { decodeRows, encodeRows } from './rows';
import type { ItemWeights } from './types';

const WHAT = partTitle('weights');
const MAX_VALUE = 127;

/**
 * The unpacked weights part of FORMAT.md. The same weights give the same bytes.
 * @throws RangeError naming what is over its limit, out of order or out of range.
 */
export function encodeWeights(weights: ItemWeights): Uint8Array {
  const { starts, values, scales } = weights;
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
  const packed = encodeRows(starts, weights.movies, movies);
  const scaleBytes = new Uint8Array(4 * movies);
  const view = new DataView(scaleBytes.buffer);
  scales.forEach((scale, row) => {
    view.setFloat32(4 * row, scale, true);
  });
  return writePart(
    'weights',
    [movies, entries],
    [
      packed.lengths,
      packed.gaps,
      packed.wideGaps,
      new Uint8Array(values.buffer, values.byteOffset, entries),
      scaleBytes,
    ],
  );
}

/** The arrays are new and the caller's own. @throws PackProblem if the part is unfit. */
export function decodeWeights(bytes: Uint8Array): ItemWeights {
  const { counts, sections } = readPart('weights', bytes);
  const [movies, entries] = counts;
  const [lengths, gaps, wideGaps, valueBytes, scaleBytes] = sections;
  checkCount(WHAT, 'movies', movies, MAX_MOVIES);
  checkCount(WHAT, 'weights', entries, MAX_WEIGHTS);
  checkSection(WHAT, 'gaps', gaps, entries);
  checkSection(WHAT, 'values', valueBytes, entries);
  checkSection(WHAT, 'scales', scaleBytes, 4 * movies);
  const starts = new Uint32Array(movies + 1);
  const columns = new Uint16Array(entries);
  decodeRows({ lengths, gaps, wideGaps }, movies, movies, starts, columns, WHAT);
  const values = new Int8Array(valueBytes);
  const badValue = values.indexOf(-MAX_VALUE - 1);
  if (badValue >= 0) throw outOfRange(WHAT, `value ${figure(badValue)} is -128, not -127 to 127`);
  return { starts, movies: columns, values, scales: decodeScales(scaleBytes, movies) };
}

function isScale(scale: number): boolean {
  return Number.isFinite(scale) && scale >= 0;
}

function decodeScales(bytes: Uint8Array, count: number): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float32Array.from({ length: count }, (_, row) => {
    const scale = view.getFloat32(4 * row, true);
    if (!isScale(scale)) {
      throw outOfRange(
        WHAT,
        `the scale of row ${figure(row)} is ${scale}, not finite and 0 or more`,
      );
    }
    return scale;
  });
}
