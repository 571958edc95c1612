import { constants, gzipSync } from 'node:zlib';
import {
  type Catalogue,
  describePart,
  encodeCatalogue,
  encodeManifest,
  encodeRatings,
  MANIFEST_FILE,
  type ModelSourceInfo,
  type PartEntry,
  type PartName,
  type RatingMatrix,
} from '../../pack/index';

export interface Model {
  readonly catalogue: Catalogue;
  readonly matrix: RatingMatrix;
  readonly source: ModelSourceInfo;
}

export interface PackedModel {
  /** The model's files by name, manifest.json among them. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly parts: readonly PartEntry[];
}

/** Share of content in the score when a request names none: the original's content_weight. */
const CONTENT_WEIGHT = 0.4;

/** The model in the format of src/pack/FORMAT.md; the same model gives the same bytes. */
export async function packModel({ catalogue, matrix, source }: Model): Promise<PackedModel> {
  const movies = catalogue.movieIds.length;
  const unpacked: [PartName, Uint8Array][] = [
    ['catalogue', encodeCatalogue(catalogue)],
    ['ratings', encodeRatings(matrix, movies)],
  ];
  const files = new Map<string, Uint8Array>();
  const parts: PartEntry[] = [];
  for (const [name, bytes] of unpacked) {
    const stored = gzip(bytes);
    const part = await describePart(name, bytes, stored);
    files.set(part.file, stored);
    parts.push(part);
  }
  const manifest = encodeManifest({
    counts: { users: matrix.userIds.length, movies, ratings: matrix.rows.movies.length },
    parts,
    source,
    model: { contentWeight: CONTENT_WEIGHT, adventure: 0 },
  });
  files.set(MANIFEST_FILE, manifest);
  return { files, parts };
}

/** Where a gzip header names the operating system; zlib writes its own there. */
const GZIP_OS = 9;
const UNKNOWN_OS = 255;

function gzip(bytes: Uint8Array): Uint8Array {
  const stored = gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION });
  stored[GZIP_OS] = UNKNOWN_OS;
  return stored;
}
