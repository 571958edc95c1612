import { figure, outOfRange } from './errors';
import { VarintReader, VarintWriter } from './varint';

/** Zigzag deltas of numbers in any order. */
export function encodeDeltas(values: Uint32Array): Uint8Array {
  const writer = new VarintWriter();
  let before = 0;
  for (const value of values) {
    writer.signed(value - before);
    before = value;
  }
  return writer.finish();
}

/**
 * @param max the largest value allowed; the smallest is 0.
 * @param what the part, as a sentence starts with it.
 * @param section as a clause names it: "user ids".
 * @throws PackError pack-range
 */
export function decodeDeltas(
  bytes: Uint8Array,
  count: number,
  max: number,
  what: string,
  section: string,
): Uint32Array {
  const reader = new VarintReader(bytes, what, section);
  const values = new Uint32Array(count);
  let value = 0;
  for (let i = 0; i < count; i++) {
    value += reader.signed();
    if (value < 0 || value > max) {
      throw outOfRange(
        what,
        `number ${i} of its ${section} is ${figure(value)}, not 0 to ${figure(max)}`,
      );
    }
    values[i] = value;
  }
  reader.finish();
  return values;
}

/** The first value that occurs twice, or null. */
export function findDuplicate(values: Uint32Array): number | null {
  const sorted = values.slice().sort();
  for (let i = 1; i < sorted.length; i++) {
    if (sorted[i] === sorted[i - 1]) return sorted[i]!;
  }
  return null;
}

/** @throws PackError pack-range if an id occurs twice. */
export function checkDistinct(values: Uint32Array, what: string, section: string): void {
  const twice = findDuplicate(values);
  if (twice !== null) throw outOfRange(what, `${figure(twice)} occurs twice in its ${section}`);
}
