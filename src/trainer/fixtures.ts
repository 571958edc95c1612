import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach } from 'vitest';
import {
  decodeCatalogue,
  decodeRatings,
  parseManifest,
  partNamed,
  readRatingsHeader,
  unpackPart,
} from '../pack/index';

/** For tests: a folder that is removed after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'matinee-'));
  folders.push(folder);
  return folder;
}

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** For tests: a folder that is removed after the last test of its file. */
export function sharedFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'matinee-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  return folder;
}

export const MOVIES = `movieId,title,genres
1,Toy Story (1995),Animation|Children
2,Heat (1995),Crime|Thriller
3,"American President, The (1995)",Comedy
`;

export const RATINGS = `userId,movieId,rating,timestamp
7,1,4.5,100
7,2,0.5,101
8,1,5,102
`;

type Contents = string | Uint8Array | null;

/** A data folder of these files; `null` leaves one out. Files other than movies.csv and ratings.csv are given in `extra`. */
export function dataFolder({
  movies = MOVIES,
  ratings = RATINGS,
  extra = {},
}: {
  movies?: Contents;
  ratings?: Contents;
  extra?: Readonly<Record<string, Contents>>;
} = {}): string {
  const folder = temporaryFolder();
  const files = { 'movies.csv': movies, 'ratings.csv': ratings, ...extra };
  for (const [name, contents] of Object.entries(files)) {
    if (contents !== null) writeFileSync(join(folder, name), contents);
  }
  return folder;
}

/** For tests: the content of a model folder, without the item weights. */
export async function readModel(folder: string) {
  const manifest = parseManifest(readFileSync(join(folder, 'manifest.json')));
  const part = async (name: 'catalogue' | 'ratings') => {
    const entry = partNamed(manifest, name);
    return unpackPart(entry, readFileSync(join(folder, entry.file)));
  };
  const bytes = await part('ratings');
  const { users, ratings } = readRatingsHeader(bytes);
  const rows = {
    starts: new Uint32Array(users + 1),
    movies: new Uint16Array(ratings),
    codes: new Uint8Array(ratings),
  };
  const userIds = decodeRatings(bytes, rows);
  return { manifest, catalogue: decodeCatalogue(await part('catalogue')), userIds, rows };
}
