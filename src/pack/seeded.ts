/** Seeded random data for the tests of this folder. Nothing that ships imports this file. */
import { decodeCatalogue, encodeCatalogue } from './catalogue';
import { checkCatalogue, checkRatings } from './counts';
import { describePart } from './describe';
import { gzip } from './fixtures';
import type { PartName } from './header';
import {
  encodeManifest,
  MANIFEST_FILE,
  type Manifest,
  type ModelSettings,
  type PartEntry,
  parseManifest,
} from './manifest';
import { type Random, seededRandom } from './random';
import { decodeRatings, encodeRatings, readRatingsHeader } from './ratings';
import type { Catalogue, ItemWeights, RatingMatrix, RatingRows } from './types';
import { unpackPart } from './unpack';
import { decodeWeights, encodeWeights } from './weights';

/** A random integer from 0 to `below` - 1. */
export function whole(random: Random, below: number): number {
  return Math.floor(random() * below);
}

function distinctIds(random: Random, count: number): Uint32Array {
  const ids = new Set<number>();
  while (ids.size < count) ids.add(whole(random, random() < 0.1 ? 2 ** 32 : 4 * count + 10));
  return Uint32Array.from(ids);
}

/** Row starts and columns: rows of random density, some of them empty and some full. */
function randomRows(
  random: Random,
  rows: number,
  width: number,
): { readonly starts: Uint32Array; readonly movies: Uint16Array } {
  const starts = new Uint32Array(rows + 1);
  const columns: number[] = [];
  for (let row = 0; row < rows; row++) {
    const kind = random();
    const density = kind < 0.2 ? 0 : kind > 0.95 ? 1 : random() ** 3;
    for (let column = 0; column < width; column++) {
      if (random() < density) columns.push(column);
    }
    starts[row + 1] = columns.length;
  }
  return { starts, movies: Uint16Array.from(columns) };
}

export function randomMatrix(random: Random, users: number, movies: number): RatingMatrix {
  const { starts, movies: columns } = randomRows(random, users, movies);
  const codes = Uint8Array.from(columns, () => 1 + whole(random, 10));
  return { userIds: distinctIds(random, users), rows: { starts, movies: columns, codes } };
}

const TITLES = [
  'Heat',
  'Amélie 🎬',
  'Matrix, The',
  'Léon: "The Professional"',
  '',
  '\ufeff',
  '千と千尋',
];
const ENDINGS = [
  '',
  ' (1995)',
  ' (1800)',
  ' (2054)',
  ' (1799)',
  ' (2055)',
  ' (0000)',
  ' (1995) ',
  '\n',
];

export function randomCatalogue(random: Random, movies: number, genres = 20): Catalogue {
  const pick = (from: readonly string[]): string => from[whole(random, from.length)]!;
  const ratingCounts = Uint32Array.from({ length: movies }, () => whole(random, 400));
  return {
    movieIds: distinctIds(random, movies),
    titles: Array.from({ length: movies }, () => pick(TITLES) + pick(ENDINGS)),
    genres: Array.from({ length: genres }, (_, i) => `Genre ${i}`),
    movieGenres: Array.from({ length: movies }, () =>
      Array.from({ length: genres }, (_, i) => i).filter(() => random() < 0.1),
    ),
    ratingCounts,
    ratingSums: ratingCounts.map((count) => count + whole(random, 9 * count + 1)),
  };
}

export function randomWeights(random: Random, movies: number): ItemWeights {
  const { starts, movies: columns } = randomRows(random, movies, movies);
  return {
    starts,
    movies: columns,
    values: Int8Array.from(columns, () => whole(random, 255) - 127),
    scales: Float32Array.from({ length: movies }, () => random() ** 8),
    popularityCoefficients: Float32Array.from({ length: movies }, () => random() - 0.5),
  };
}

export const SETTINGS: ModelSettings = {
  contentWeight: 0.4,
  blend: [
    { likes: 0, prior: 1, neighbours: 0 },
    { likes: 10, prior: 0.75, neighbours: 0.5 },
  ],
};

/** Arrays of the right size for decodeRatings. */
export function emptyRows(users: number, ratings: number): RatingRows {
  return {
    starts: new Uint32Array(users + 1),
    movies: new Uint16Array(ratings),
    codes: new Uint8Array(ratings),
  };
}

/** A good model of all three parts by file name, as the trainer would write it. */
export async function smallModel(users = 12, movies = 300): Promise<Map<string, Uint8Array>> {
  const random = seededRandom(7);
  const matrix = randomMatrix(random, users, movies);
  const unpacked: [PartName, Uint8Array][] = [
    ['catalogue', encodeCatalogue(randomCatalogue(random, movies))],
    ['ratings', encodeRatings(matrix, movies)],
    ['weights', encodeWeights(randomWeights(random, movies))],
  ];
  const files = new Map<string, Uint8Array>();
  const parts: PartEntry[] = [];
  for (const [name, bytes] of unpacked) {
    const stored = await gzip(bytes);
    const entry = await describePart(name, bytes, stored);
    parts.push(entry);
    files.set(entry.file, stored);
  }
  const manifest = encodeManifest({
    counts: { users, movies, ratings: matrix.rows.codes.length },
    parts,
    source: { name: 'Seeded', url: null, terms: 'None.', citation: null },
    model: SETTINGS,
  });
  return files.set(MANIFEST_FILE, manifest);
}

/** Loads all parts of a model, as the engine does. @throws PackError */
export async function loadParts(files: ReadonlyMap<string, Uint8Array>): Promise<Manifest> {
  const manifest = parseManifest(files.get(MANIFEST_FILE) ?? new Uint8Array());
  const parts = new Map<PartName, Uint8Array>();
  for (const entry of manifest.parts) {
    const stored = files.get(entry.file);
    if (stored === undefined) throw new Error(`no file ${entry.file}`);
    parts.set(entry.name, await unpackPart(entry, stored));
  }
  const part = (name: PartName): Uint8Array => parts.get(name) ?? new Uint8Array();
  const ratings = part('ratings');
  const decoded = decodeCatalogue(part('catalogue'));
  const counts = readRatingsHeader(ratings);
  checkCatalogue(manifest.counts, decoded);
  checkRatings(manifest.counts, counts);
  decodeRatings(ratings, emptyRows(counts.users, counts.ratings));
  decodeWeights(part('weights'));
  return manifest;
}
