import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import {
  type Catalogue,
  describePart,
  encodeCatalogue,
  encodeLinks,
  encodeManifest,
  encodeMap,
  encodePosters,
  encodeRatings,
  encodeTags,
  encodeWeights,
  type ItemWeights,
  type Links,
  MANIFEST_FILE,
  type ModelSettings,
  type ModelSourceInfo,
  type MovieMap,
  type MovieTags,
  type PartEntry,
  type PartName,
  type Posters,
  type RatingMatrix,
} from '../../pack/index';

export interface Model {
  readonly catalogue: Catalogue;
  readonly matrix: RatingMatrix;
  readonly weights: ItemWeights;
  /** Null if the data has no links. */
  readonly links: Links | null;
  /** Null if the data has no tags given by enough people. */
  readonly tags: MovieTags | null;
  /** Null where no movie has a picture. */
  readonly posters: Posters | null;
  /** Null if too little is known to draw a map. */
  readonly map: MovieMap | null;
  readonly settings: ModelSettings;
  readonly source: ModelSourceInfo;
}

export interface PackedModel {
  /** The model's files by name, manifest.json among them. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly parts: readonly PartEntry[];
}

/** The model in the format of src/pack/FORMAT.md; the same model gives the same bytes. */
export async function packModel({
  catalogue,
  matrix,
  weights,
  links,
  tags,
  map,
  posters,
  settings,
  source,
}: Model): Promise<PackedModel> {
  const movies = catalogue.movieIds.length;
  const unpacked: [PartName, Uint8Array][] = [
    ['catalogue', encodeCatalogue(catalogue)],
    ['weights', encodeWeights(weights)],
    ...(links ? [['links', encodeLinks(links)] as [PartName, Uint8Array]] : []),
    ...(tags ? [['tags', encodeTags(tags)] as [PartName, Uint8Array]] : []),
    ...(posters ? [['posters', encodePosters(posters)] as [PartName, Uint8Array]] : []),
    ...(map ? [['map', encodeMap(map)] as [PartName, Uint8Array]] : []),
    ['ratings', encodeRatings(matrix, movies)],
  ];
  const packed = await Promise.all(
    unpacked.map(async ([name, bytes]) => {
      const stored = await smallest(bytes);
      return { stored, part: await describePart(name, bytes, stored) };
    }),
  );
  const parts = packed.map(({ part }) => part);
  const files = new Map(packed.map(({ part, stored }) => [part.file, stored]));
  const manifest = encodeManifest({
    counts: { users: matrix.userIds.length, movies, ratings: matrix.rows.movies.length },
    parts,
    source,
    model: settings,
  });
  files.set(MANIFEST_FILE, manifest);
  return { files, parts };
}

/** Offset of the byte in a gzip header that names the operating system; zlib writes its own there. */
const GZIP_OS = 9;
const UNKNOWN_OS = 255;

/** The zlib settings to try: text is smallest with the first, streams of small numbers with the others. */
const GZIP_SETTINGS = [
  { strategy: constants.Z_DEFAULT_STRATEGY },
  { strategy: constants.Z_FILTERED, memLevel: 9 },
  { strategy: constants.Z_HUFFMAN_ONLY, memLevel: 9 },
];

const gzipped = promisify(gzip);

/** Compresses `bytes` to the smallest gzip file that these settings give, the same on every system. */
async function smallest(bytes: Uint8Array): Promise<Uint8Array> {
  const packed = await Promise.all(
    GZIP_SETTINGS.map((settings) =>
      gzipped(bytes, { level: constants.Z_BEST_COMPRESSION, ...settings }),
    ),
  );
  const stored = packed.reduce((a, b) => (b.length < a.length ? b : a));
  stored[GZIP_OS] = UNKNOWN_OS;
  return stored;
}
