/**
 * Broken copies of a good model, for tests only: unit tests decode them, end-to-end tests serve them.
 * Nothing that ships imports this file.
 */
import { describePart } from './describe';
import type { PackCode } from './errors';
import { KINDS, MAGIC, OFFSET, type PartName, readPart, writePart } from './header';
import { MANIFEST_FILE, type PartEntry, parseManifest } from './manifest';
import { unpackPart } from './unpack';

/** A model's files by name, manifest.json among them. */
export type ModelFiles = ReadonlyMap<string, Uint8Array>;

/** A copy of a model that is valid except for one fault. */
export interface BrokenModel {
  /** "ratings: one byte too long". */
  readonly name: string;
  /** What loading it must report. */
  readonly code: PackCode;
  readonly broken: PartName | 'manifest';
  /** All files of the copy, including the unchanged ones. */
  readonly files: ModelFiles;
}

/**
 * One broken copy for each code and part, and a few more. Where the fault is in a part's content, its hash and length are corrected, so
 * that only the fault itself is found. The same model gives the same copies on the same platform.
 * @param files a good model with at least one rating and less than 65,536 movies. Not changed.
 */
export async function breakModel(files: ModelFiles): Promise<readonly BrokenModel[]> {
  const manifest = parseManifest(fileOf(files, MANIFEST_FILE));
  const broken = [...breakManifest(files)];
  for (const entry of manifest.parts) broken.push(...(await breakPart(files, entry)));
  return broken;
}

const WEB_PAGE = new TextEncoder().encode(
  '<!doctype html>\n<html lang="en"><title>Not here</title><p>Nothing to see.</p></html>\n',
);

function* breakManifest(files: ModelFiles): Generator<BrokenModel> {
  const manifest = (name: string, code: PackCode, bytes: Uint8Array): BrokenModel => ({
    name: `manifest: ${name}`,
    code,
    broken: 'manifest',
    files: new Map([...files, [MANIFEST_FILE, bytes]]),
  });
  const good = fileOf(files, MANIFEST_FILE);
  const edit = (change: (json: Json) => void): Uint8Array => editManifest(files, change);
  yield manifest('web page', 'pack-html', WEB_PAGE);
  yield manifest('cut in the middle', 'pack-manifest', good.slice(0, good.length >> 1));
  yield manifest(
    'negative count',
    'pack-manifest',
    edit((json) => {
      json.counts = { users: -1, movies: 1, ratings: 1 };
    }),
  );
  yield manifest(
    'too new',
    'pack-too-new',
    edit((json) => {
      json.version = 999;
    }),
  );
  yield manifest(
    'too old',
    'pack-too-old',
    edit((json) => {
      json.version = 0;
    }),
  );
}

async function breakPart(files: ModelFiles, entry: PartEntry): Promise<BrokenModel[]> {
  const stored = fileOf(files, entry.file);
  const unpacked = await unpackPart(entry, stored);
  const list: BrokenModel[] = [];
  const add = (name: string, code: PackCode, copy: ModelFiles): void => {
    list.push({ name: `${entry.name}: ${name}`, code, broken: entry.name, files: copy });
  };
  const served = (bytes: Uint8Array): ModelFiles => new Map([...files, [entry.file, bytes]]);
  const sealed = async (part: Uint8Array): Promise<ModelFiles> =>
    seal(files, entry, part, await gzip(part));

  add('web page', 'pack-html', served(WEB_PAGE));
  add('truncated', 'pack-truncated', served(stored.slice(0, stored.length >> 1)));
  add('one byte too long', 'pack-too-long', served(join(stored, Uint8Array.of(0))));
  add('hash mismatch', 'pack-hash', served(flipBit(stored, stored.length >> 1)));
  const damaged = flipBit(await gzip(unpacked), -8);
  add('gzip damaged', 'pack-gzip', await seal(files, entry, unpacked, damaged));
  add('wrong magic', 'pack-magic', await sealed(flipBit(unpacked, 0)));
  const otherKind = KINDS[entry.name] === KINDS.ratings ? KINDS.catalogue : KINDS.ratings;
  add('wrong kind', 'pack-magic', await sealed(withU16(unpacked, OFFSET.kind, otherKind)));
  add('too new', 'pack-too-new', await sealed(withU16(unpacked, OFFSET.version, 999)));
  add('too old', 'pack-too-old', await sealed(withU16(unpacked, OFFSET.version, 0)));
  add('end missing', 'pack-truncated', await sealed(unpacked.slice(0, -4)));
  add('bytes after the end', 'pack-too-long', await sealed(join(unpacked, MAGIC)));
  add('index out of range', 'pack-range', await sealed(spoilIndex(entry.name, unpacked)));
  return list;
}

/**
 * Points the first rating or weight to column 65,535, or the first movie to a genre set beyond the last; on a map, the first movie that
 * has a place loses one of its two coordinates.
 */
function spoilIndex(name: PartName, unpacked: Uint8Array): Uint8Array {
  const { counts, sections } = readPart(name, unpacked);
  const spoilt = [...sections];
  if (name === 'catalogue') {
    const sets = sections[5]!;
    const rest = sets.subarray(sets.findIndex((byte) => byte < 128) + 1);
    spoilt[5] = join(Uint8Array.of(0xff, 0xff, 0x7f), rest);
  } else if (name === 'map') {
    const fromLeft = sections[0]!;
    const movie = fromLeft.findIndex((byte) => byte > 0) >> 1;
    spoilt[0] = fromLeft.slice().fill(0, 2 * movie, 2 * movie + 2);
  } else {
    const at = name === 'ratings' ? 2 : 1;
    const [gaps, wide] = [sections[at]!, sections[at + 1]!];
    spoilt[at] = gaps.slice().fill(255, 0, 1);
    spoilt[at + 1] = join(Uint8Array.of(255, 255), gaps[0] === 255 ? wide.subarray(2) : wide);
  }
  return writePart(name, counts, spoilt);
}

type Json = Record<string, unknown> & { parts: { name: string }[] };

function editManifest(files: ModelFiles, change: (json: Json) => void): Uint8Array {
  const json = JSON.parse(new TextDecoder().decode(fileOf(files, MANIFEST_FILE))) as Json;
  change(json);
  return new TextEncoder().encode(JSON.stringify(json));
}

/** The model with another part in place of `entry`, under the name that its hash gives it. */
async function seal(
  files: ModelFiles,
  entry: PartEntry,
  unpacked: Uint8Array,
  stored: Uint8Array,
): Promise<ModelFiles> {
  const described = await describePart(entry.name, unpacked, stored);
  const copy = new Map(files);
  copy.delete(entry.file);
  copy.set(described.file, stored);
  const manifest = editManifest(files, (json) => {
    json.parts = json.parts.map((part) => (part.name === entry.name ? described : part));
  });
  return copy.set(MANIFEST_FILE, manifest);
}

/** Compresses bytes as the trainer does for parts, but with a web-standard global, so that this file runs anywhere. */
export async function gzip(bytes: Uint8Array): Promise<Uint8Array> {
  // The types allow shared memory, but model files are never in shared memory.
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
  const packed = stream.pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

function fileOf(files: ModelFiles, name: string): Uint8Array {
  const bytes = files.get(name);
  if (bytes === undefined) throw new Error(`The model to break has no file ${name}.`);
  return bytes;
}

/** @param at negative: from the end. */
function flipBit(bytes: Uint8Array, at: number): Uint8Array {
  const copy = bytes.slice();
  copy[at < 0 ? copy.length + at : at]! ^= 1;
  return copy;
}

function withU16(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = bytes.slice();
  new DataView(copy.buffer).setUint16(at, value, true);
  return copy;
}

function join(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
