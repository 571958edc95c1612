import { badManifest, figure, htmlInstead, tooNew, tooOld } from './errors';
import {
  type Field,
  fieldOf,
  readArray,
  readMatch,
  readNumber,
  readObject,
  readShare,
  readText,
  readTextOrNull,
  readWhole,
} from './fields';
import { FORMAT_VERSION, HEADER_BYTES, KINDS, OLDEST_VERSION, type PartName } from './header';
import { looksLikeHtml } from './html';
import {
  MAX_MANIFEST_BYTES,
  MAX_MOVIES,
  MAX_NAME,
  MAX_RATINGS,
  MAX_TERMS,
  MAX_U32,
  MAX_URL,
  MAX_USERS,
} from './limits';
import type { RatingCounts } from './ratings';

export const MANIFEST_FILE = 'manifest.json';
const FORMAT_NAME = 'matinee-model';
const WHAT = "The model's manifest.json";
/** The most bytes that deflate can unpack from one byte, and the size of gzip's own header. */
const MAX_RATIO = 1032;
const GZIP_SLACK = 64;
/** Upper bound of a knot's `neighbours`, so that a misplaced decimal point cannot drown every other signal. */
const MAX_NEIGHBOURS = 100;
const REQUIRED: readonly PartName[] = ['catalogue', 'weights', 'ratings'];

/** One file of the model. */
export interface PartEntry {
  readonly name: PartName;
  /** Plain file name, in the manifest's folder. */
  readonly file: string;
  /** Length and SHA-256 (64 lower-case hex digits) of the file as stored, gzip-compressed. */
  readonly bytes: number;
  readonly sha256: string;
  /** The same of the part that it unpacks to. */
  readonly unpackedBytes: number;
  readonly unpackedSha256: string;
}

/** Where the ratings come from. */
export interface ModelSourceInfo {
  readonly name: string;
  readonly url: string | null;
  readonly terms: string;
  readonly citation: string | null;
}

/** How much each signal counts for visitors with a given number of likes. */
export interface BlendKnot {
  /** An integer: 0 at the first knot, rising from knot to knot. */
  readonly likes: number;
  /** What the movies' popularity is multiplied by, 0..1. */
  readonly prior: number;
  /** What the neighbours' mean vote is multiplied by, 0 or more. */
  readonly neighbours: number;
}

/** Settings of the ranking; keys beyond those named are passed on unchecked. */
export interface ModelSettings {
  /** Share of content in the score when a request names none, 0..1. */
  readonly contentWeight: number;
  /** One or more; the engine interpolates between them. */
  readonly blend: readonly BlendKnot[];
  readonly [key: string]: unknown;
}

/** manifest.json of FORMAT.md. */
export interface Manifest {
  readonly version: number;
  readonly counts: RatingCounts;
  /** Each name once. Parts of unknown names are left out. */
  readonly parts: readonly PartEntry[];
  readonly source: ModelSourceInfo;
  readonly model: ModelSettings;
}

/**
 * Reads and checks manifest.json.
 * @throws PackError pack-html, pack-manifest (naming key and value), pack-too-new, pack-too-old.
 */
export function parseManifest(bytes: Uint8Array): Manifest {
  if (looksLikeHtml(bytes)) throw htmlInstead(WHAT);
  if (bytes.length > MAX_MANIFEST_BYTES) {
    throw badManifest(`it has ${figure(bytes.length)} bytes, over ${figure(MAX_MANIFEST_BYTES)}`);
  }
  const root = { key: '', value: parseJson(bytes) };
  const format = fieldOf(root, 'format');
  readMatch(format, /^matinee-model$/, JSON.stringify(FORMAT_NAME));
  const version = readWhole(fieldOf(root, 'version'), 0, MAX_U32);
  if (version > FORMAT_VERSION) throw tooNew(WHAT, version, FORMAT_VERSION);
  if (version < OLDEST_VERSION) throw tooOld(WHAT, version, OLDEST_VERSION);
  const counts = readCounts(fieldOf(root, 'counts'));
  const parts = readParts(fieldOf(root, 'parts'));
  for (const part of parts) checkRoom(part, counts);
  return {
    version,
    counts,
    parts,
    source: readSource(fieldOf(root, 'source')),
    model: readSettings(fieldOf(root, 'model')),
  };
}

/** manifest.json as the trainer writes it: the same manifest gives the same bytes. */
export function encodeManifest(manifest: Omit<Manifest, 'version'>): Uint8Array {
  const { counts, parts, source, model } = manifest;
  const json = { format: FORMAT_NAME, version: FORMAT_VERSION, counts, parts, source, model };
  return new TextEncoder().encode(`${JSON.stringify(json, null, 2)}\n`);
}

/** @throws PackError pack-manifest if the model has no such part. */
export function partNamed(manifest: Manifest, name: PartName): PartEntry {
  const entry = manifest.parts.find((part) => part.name === name);
  if (entry === undefined) throw missingPart(name);
  return entry;
}

function missingPart(name: PartName): Error {
  return badManifest(`"parts" has no part named "${name}"`);
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw badManifest(`it is not JSON (${error instanceof Error ? error.message : error})`);
  }
}

function readCounts(field: Field): RatingCounts {
  return {
    users: readWhole(fieldOf(field, 'users'), 0, MAX_USERS),
    movies: readWhole(fieldOf(field, 'movies'), 0, MAX_MOVIES),
    ratings: readWhole(fieldOf(field, 'ratings'), 0, MAX_RATINGS),
  };
}

function readParts(field: Field): PartEntry[] {
  const parts: PartEntry[] = [];
  for (const part of readArray(field)) {
    const name = readText(fieldOf(part, 'name'), MAX_NAME);
    if (!isPartName(name)) continue;
    if (parts.some((other) => other.name === name)) {
      throw badManifest(`"${part.key}.name" is "${name}" for the second time`);
    }
    parts.push(readPartEntry(part, name));
  }
  for (const name of REQUIRED) {
    if (!parts.some((part) => part.name === name)) throw missingPart(name);
  }
  return parts;
}

/** The least number of bytes that a part with these counts can have according to FORMAT.md. */
const LEAST_BYTES: Readonly<Record<PartName, (counts: RatingCounts) => number>> = {
  catalogue: ({ movies }) => HEADER_BYTES + 6 * movies,
  weights: ({ movies }) => HEADER_BYTES + 9 * movies,
  links: ({ movies }) => HEADER_BYTES + 2 * movies,
  tags: ({ movies }) => HEADER_BYTES + movies,
  posters: ({ movies }) => HEADER_BYTES + 4 * movies,
  map: ({ movies }) => HEADER_BYTES + 4 * movies,
  ratings: ({ users, ratings }) => HEADER_BYTES + 2 * users + ratings + Math.ceil(ratings / 2),
};

/** Checks that the part's size is possible for the counts, because readers allocate memory by the counts before the part has arrived. */
function checkRoom({ name, unpackedBytes }: PartEntry, counts: RatingCounts): void {
  const least = LEAST_BYTES[name](counts);
  if (unpackedBytes < least) {
    throw badManifest(
      `the ${name} of its "counts" take ${figure(least)} bytes at least, and the part has ${figure(unpackedBytes)}`,
    );
  }
}

function isPartName(name: string): name is PartName {
  return Object.hasOwn(KINDS, name);
}

function readPartEntry(field: Field, name: PartName): PartEntry {
  const bytes = readWhole(fieldOf(field, 'bytes'), 1, MAX_U32);
  const most = Math.min(MAX_U32, bytes * MAX_RATIO + GZIP_SLACK);
  return {
    name,
    file: readMatch(fieldOf(field, 'file'), /^\w[\w.-]*$/, 'a plain file name'),
    bytes,
    sha256: readHash(fieldOf(field, 'sha256')),
    unpackedBytes: readWhole(fieldOf(field, 'unpackedBytes'), 1, most),
    unpackedSha256: readHash(fieldOf(field, 'unpackedSha256')),
  };
}

function readHash(field: Field): string {
  return readMatch(field, /^[0-9a-f]{64}$/, '64 lower-case hex digits');
}

function readSource(field: Field): ModelSourceInfo {
  return {
    name: readText(fieldOf(field, 'name'), MAX_NAME),
    url: readTextOrNull(fieldOf(field, 'url'), MAX_URL),
    terms: readText(fieldOf(field, 'terms'), MAX_TERMS),
    citation: readTextOrNull(fieldOf(field, 'citation'), MAX_TERMS),
  };
}

function readSettings(field: Field): ModelSettings {
  return {
    ...readObject(field),
    contentWeight: readShare(fieldOf(field, 'contentWeight')),
    blend: readBlend(fieldOf(field, 'blend')),
  };
}

function readBlend(field: Field): BlendKnot[] {
  const knots: BlendKnot[] = [];
  for (const entry of readArray(field)) {
    const before = knots.at(-1);
    const least = before === undefined ? 0 : before.likes + 1;
    const most = before === undefined ? 0 : MAX_MOVIES;
    knots.push({
      likes: readWhole(fieldOf(entry, 'likes'), least, most),
      prior: readShare(fieldOf(entry, 'prior')),
      neighbours: readNumber(fieldOf(entry, 'neighbours'), 0, MAX_NEIGHBOURS),
    });
  }
  if (knots.length === 0) throw badManifest(`"${field.key}" has no entry`);
  return knots;
}
