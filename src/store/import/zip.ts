import { Inflate } from 'fflate';
import { MAX_MEMBERS, MAX_UNPACKED_BYTES, megabytes } from './limits';
import { UnreadableFile } from './problem';
import type { Pause } from './table';

/** A file in an archive. */
export interface Member {
  /** Its path in the archive, with slashes: "likes/films.csv". */
  readonly path: string;
  readonly packed: Uint8Array;
  readonly method: number;
  readonly bytes: number;
  readonly crc: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const WIDE = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;
/** Number of bytes unpacked between two pauses. */
const STEP = 262_144;

/** Whether the bytes begin as a ZIP archive does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/**
 * The files of an archive, folders left out, in its own order; nothing is unpacked yet.
 *
 * @throws UnreadableFile when it is damaged, encrypted or too large, or contains a name that points outside of it
 */
export function membersOf(file: string, bytes: Uint8Array): Member[] {
  try {
    const members = readDirectory(file, bytes);
    const total = members.reduce((sum, member) => sum + member.bytes, 0);
    if (total > MAX_UNPACKED_BYTES) {
      throw new UnreadableFile(
        `${file} would unpack to ${megabytes(total)}; at most ${megabytes(MAX_UNPACKED_BYTES)} can be read. Unpack it and add only the files you need.`,
      );
    }
    return members;
  } catch (error) {
    throw error instanceof RangeError ? damaged(file) : error;
  }
}

/**
 * Unpacks a file of an archive.
 *
 * @throws UnreadableFile when its bytes are damaged or packed in an unknown way
 */
export async function unpack(file: string, member: Member, pause: Pause): Promise<Uint8Array> {
  if (member.method !== STORED && member.method !== DEFLATED) {
    throw new UnreadableFile(
      `${member.path} in ${file} is packed in a way that cannot be read here (method ${member.method}). Unpack the archive yourself and add the files in it.`,
    );
  }
  const bytes = member.method === STORED ? member.packed : await inflate(file, member, pause);
  if (bytes.length !== member.bytes || crc32(bytes) !== member.crc) throw damaged(file);
  return bytes;
}

async function inflate(file: string, member: Member, pause: Pause): Promise<Uint8Array> {
  const bytes = new Uint8Array(member.bytes);
  let filled = 0;
  const stream = new Inflate((piece) => {
    if (filled + piece.length > bytes.length) throw damaged(file);
    bytes.set(piece, filled);
    filled += piece.length;
  });
  // A packed byte can unpack to a thousand bytes, so the steps are short.
  const step = Math.max(1024, STEP >> 4);
  for (let at = 0; at < member.packed.length; at += step) {
    const end = Math.min(at + step, member.packed.length);
    try {
      stream.push(member.packed.slice(at, end), end === member.packed.length);
    } catch (error) {
      throw error instanceof UnreadableFile ? error : damaged(file);
    }
    await pause();
  }
  return bytes.subarray(0, filled);
}

function readDirectory(file: string, bytes: Uint8Array): Member[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let { count, at } = directoryOf(file, view);
  if (count > MAX_MEMBERS) {
    throw new UnreadableFile(
      `${file} holds ${count.toLocaleString('en')} files; at most ${MAX_MEMBERS.toLocaleString('en')} can be read. Unpack it and add only the files you need.`,
    );
  }
  const members: Member[] = [];
  for (; count > 0; count--) {
    if (view.getUint32(at, true) !== ENTRY) throw damaged(file);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const noteLength = view.getUint16(at + 32, true);
    const path = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    checkPath(file, path);
    if ((view.getUint16(at + 8, true) & 1) !== 0) {
      throw new UnreadableFile(
        `${file} is protected by a password. Unpack it yourself and add the files in it.`,
      );
    }
    if (!path.endsWith('/')) {
      const sizes = sizesOf(view, at, nameLength, extraLength);
      const start = dataStart(file, view, sizes.offset);
      if (start + sizes.packed > bytes.length) throw damaged(file);
      members.push({
        path,
        packed: bytes.subarray(start, start + sizes.packed),
        method: view.getUint16(at + 10, true),
        bytes: sizes.unpacked,
        crc: view.getUint32(at + 16, true),
      });
    }
    at += 46 + nameLength + extraLength + noteLength;
  }
  return members;
}

/** The number of entries and where the first one begins. */
function directoryOf(file: string, view: DataView): { count: number; at: number } {
  const lowest = Math.max(0, view.byteLength - 22 - 65_535);
  for (let end = view.byteLength - 22; end >= lowest; end--) {
    if (view.getUint32(end, true) !== END) continue;
    const at = view.getUint32(end + 16, true);
    if (at !== WIDE) return { count: view.getUint16(end + 10, true), at };
    const wide = Number(view.getBigUint64(end - 20 + 8, true));
    if (view.getUint32(wide, true) !== END_64) throw damaged(file);
    return {
      count: Number(view.getBigUint64(wide + 32, true)),
      at: Number(view.getBigUint64(wide + 48, true)),
    };
  }
  throw damaged(file);
}

/** Sizes and place of an entry; values that need eight bytes are in its extra field 1, in this order. */
function sizesOf(view: DataView, at: number, nameLength: number, extraLength: number) {
  let extra = at + 46 + nameLength;
  const end = extra + extraLength;
  while (extra + 4 <= end && view.getUint16(extra, true) !== 1) {
    extra += 4 + view.getUint16(extra + 2, true);
  }
  extra += 4;
  const read = (offset: number) => {
    const value = view.getUint32(at + offset, true);
    if (value !== WIDE) return value;
    extra += 8;
    return Number(view.getBigUint64(extra - 8, true));
  };
  return { unpacked: read(24), packed: read(20), offset: read(42) };
}

function dataStart(file: string, view: DataView, offset: number): number {
  if (view.getUint32(offset, true) !== LOCAL) throw damaged(file);
  return offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
}

function checkPath(file: string, path: string): void {
  const steps = path.split(/[\\/]/);
  if (steps.includes('..') || /^[\\/]|^[a-z]:|\\|\0/i.test(path)) {
    throw new UnreadableFile(
      `${file} holds a file named “${path}”, which points out of the archive, so nothing of it was read.`,
    );
  }
}

function damaged(file: string): UnreadableFile {
  return new UnreadableFile(
    `${file} is damaged or not whole. Download it again and add it once more.`,
  );
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) {
    crc = (crc >>> 8) ^ CRC_TABLE[(crc ^ bytes[i]!) & 0xff]!;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
