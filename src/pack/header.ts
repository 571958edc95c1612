import { figure, outOfRange, tooLong, tooNew, tooOld, truncated, wrongMagic } from './errors';
import { MAX_U32 } from './limits';

/** The version that is written, and the newest that is read. */
export const FORMAT_VERSION = 4;
export const OLDEST_VERSION = 4;

export const MAGIC = Uint8Array.of(0x8d, 0x4d, 0x54, 0x4e, 0x0d, 0x0a, 0x1a, 0x0a);
export const HEADER_BYTES = 64;

/** Names of parts and their numbers in the header. */
export const KINDS = {
  catalogue: 1,
  ratings: 2,
  weights: 3,
  links: 4,
  tags: 5,
  map: 6,
  posters: 7,
} as const;
export type PartName = keyof typeof KINDS;

/** Byte offsets of FORMAT.md, "Header". */
export const OFFSET = { version: 8, kind: 10, length: 12, counts: 16, sections: 32 } as const;

/** A part's counts and views on its sections, in the order of FORMAT.md. Each header has all of them, used or not. */
export interface Sections {
  readonly counts: readonly [number, number, number, number];
  readonly sections: readonly [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
}

/** The name of a part, for the start of a sentence. */
export function partTitle(name: PartName): string {
  return `The ${name} part`;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

/**
 * Lays out a part: header, then each section with its padding. The sections are copied.
 * @throws RangeError if the part is longer than 2^32 - 1 bytes.
 */
export function writePart(
  name: PartName,
  counts: readonly number[],
  sections: readonly Uint8Array[],
): Uint8Array {
  const length = sections.reduce((sum, section) => sum + padded(section.length), HEADER_BYTES);
  if (length > MAX_U32) {
    throw new RangeError(
      `${partTitle(name)} would be ${figure(length)} bytes long, over 2^32 - 1.`,
    );
  }
  const bytes = new Uint8Array(length);
  const view = viewOf(bytes);
  bytes.set(MAGIC);
  view.setUint16(OFFSET.version, FORMAT_VERSION, true);
  view.setUint16(OFFSET.kind, KINDS[name], true);
  view.setUint32(OFFSET.length, length, true);
  counts.forEach((count, i) => {
    view.setUint32(OFFSET.counts + 4 * i, count, true);
  });
  let at = HEADER_BYTES;
  sections.forEach((section, i) => {
    view.setUint32(OFFSET.sections + 4 * i, section.length, true);
    bytes.set(section, at);
    at += padded(section.length);
  });
  return bytes;
}

/**
 * Checks magic, version, kind and length, and cuts the part into views of its sections (no copies).
 * @throws PackError pack-magic, pack-too-new, pack-too-old, pack-truncated, pack-too-long, pack-range.
 */
export function readPart(name: PartName, bytes: Uint8Array): Sections {
  const what = partTitle(name);
  checkMagic(what, bytes);
  if (bytes.length < HEADER_BYTES) throw truncated(what, bytes.length, HEADER_BYTES);
  const view = viewOf(bytes);
  const version = view.getUint16(OFFSET.version, true);
  if (version > FORMAT_VERSION) throw tooNew(what, version, FORMAT_VERSION);
  if (version < OLDEST_VERSION) throw tooOld(what, version, OLDEST_VERSION);
  const kind = view.getUint16(OFFSET.kind, true);
  if (kind !== KINDS[name]) {
    throw wrongMagic(what, `says it is of kind ${kind} instead of ${KINDS[name]} (${name})`);
  }
  const length = view.getUint32(OFFSET.length, true);
  if (bytes.length < length) throw truncated(what, bytes.length, length);
  if (bytes.length > length) throw tooLong(what, bytes.length, length);
  const count = (i: number) => view.getUint32(OFFSET.counts + 4 * i, true);
  return { counts: [count(0), count(1), count(2), count(3)], sections: cut(what, bytes, view) };
}

function checkMagic(what: string, bytes: Uint8Array): void {
  const start = bytes.subarray(0, MAGIC.length);
  if (start.some((byte, i) => byte !== MAGIC[i])) {
    throw wrongMagic(what, `begins with ${hex(start)} instead of ${hex(MAGIC)}`);
  }
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join(' ');
}

function cut(what: string, bytes: Uint8Array, view: DataView): Sections['sections'] {
  let at = HEADER_BYTES;
  /** Section i, if all sections before it are cut. */
  const next = (i: number): Uint8Array => {
    const length = view.getUint32(OFFSET.sections + 4 * i, true);
    const end = at + padded(length);
    if (end > bytes.length) {
      throw outOfRange(
        what,
        `section ${i} would end at byte ${figure(end)}, and the part ends at ${figure(bytes.length)}`,
      );
    }
    const section = bytes.subarray(at, at + length);
    for (let pad = at + length; pad < end; pad++) {
      if (bytes[pad] !== 0) throw outOfRange(what, `the padding at byte ${figure(pad)} is not 0`);
    }
    at = end;
    return section;
  };
  const sections: Sections['sections'] = [
    next(0),
    next(1),
    next(2),
    next(3),
    next(4),
    next(5),
    next(6),
    next(7),
  ];
  if (at !== bytes.length) {
    throw outOfRange(
      what,
      `its sections end at byte ${figure(at)}, and the part at ${figure(bytes.length)}`,
    );
  }
  return sections;
}

/** @throws PackError pack-range naming the count if it is over `max`. */
export function checkCount(what: string, name: string, count: number, max: number): void {
  if (count > max) {
    throw outOfRange(what, `its number of ${name} is ${figure(count)}, over ${figure(max)}`);
  }
}

/** @throws PackError pack-range unless a section of fixed width has the length its count asks for. */
export function checkSection(
  what: string,
  name: string,
  section: Uint8Array,
  expected: number,
): void {
  if (section.length !== expected) {
    throw outOfRange(
      what,
      `its ${name} take ${figure(section.length)} bytes instead of ${figure(expected)}`,
    );
  }
}
