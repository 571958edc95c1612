import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { TrainerError } from '../errors';
import type { Progress } from '../progress';
import { makeFolder } from '../write/make-folder';
import { md5OfFile, parseMd5 } from './checksum';
import { NoConnectionError } from './connection';
import { type FetchOptions, fetchFile, fetchText } from './fetch-file';
import { CITATION, type MovieLensSet } from './sets';
import { unzip } from './unzip';

export interface DownloadOptions {
  /** Where the archives are: `${from}/ml-25m.zip` and `${from}/ml-25m.zip.md5`. */
  readonly from: string;
  /** Folder in which fetched archives are kept, so that each is fetched once. */
  readonly cache: string;
  readonly pause?: NonNullable<FetchOptions['pause']>;
}

export interface Downloaded {
  /** Folder of movies.csv, ratings.csv, source.json, the set's README.txt and, where it has them, links.csv and tags.csv. */
  readonly folder: string;
  readonly notes: readonly string[];
}

export const GROUPLENS = 'https://files.grouplens.org/datasets/movielens';

/** How many steps a download reports at most. */
export const DOWNLOAD_STEPS = 3;

const WANTED = ['movies.csv', 'ratings.csv', 'README.txt'];
/** Not every set has them, and no model needs them. */
const WELCOME = ['links.csv', 'tags.csv'];
/** The file of a set's folder that holds the MD5 of its archive. Written last, so that it also shows that the folder is complete. */
export const MARK = 'archive.md5';

/**
 * Fetches a set, checks it against its published MD5 and unpacks it. Resumes where an earlier call was cut off; does nothing when the
 * cache holds the archive of that MD5; falls back to the cache when the host cannot be reached.
 *
 * @throws TrainerError in one sentence.
 */
export async function download(
  set: MovieLensSet,
  options: DownloadOptions,
  progress: Progress,
): Promise<Downloaded> {
  const folder = join(options.cache, set.name);
  const kept = readMark(folder);
  let md5: string;
  try {
    md5 = await publishedMd5(set, options.from);
  } catch (error) {
    if (kept === null || !(error instanceof NoConnectionError)) throw error;
    return { folder, notes: [`${error.message} Using the copy in ${folder}.`] };
  }
  if (md5 === kept) return { folder, notes: [] };

  makeFolder(options.cache, '--cache');
  const archive = archivePath(set, md5, options.cache);
  await fetchArchive(set, md5, archive, options, progress);
  progress.step(`Unpacking into ${folder}`);
  await unpack(set, md5, archive, folder);
  rmSync(archive);
  return { folder, notes: [] };
}

async function publishedMd5({ name }: MovieLensSet, from: string): Promise<string> {
  const url = `${from}/${name}.zip.md5`;
  return parseMd5(await fetchText(url), url);
}

/** The MD5 in the name distinguishes partial downloads of an older archive, which are removed. */
function archivePath({ name }: MovieLensSet, md5: string, cache: string): string {
  const file = `${name}.${md5}.zip`;
  for (const other of readdirSync(cache)) {
    if (other.startsWith(`${name}.`) && other.endsWith('.zip') && other !== file) {
      rmSync(join(cache, other));
    }
  }
  return join(cache, file);
}

async function fetchArchive(
  { name }: MovieLensSet,
  md5: string,
  archive: string,
  { from, ...options }: DownloadOptions,
  progress: Progress,
): Promise<void> {
  const url = `${from}/${name}.zip`;
  progress.step(`Fetching ${url}`);
  await fetchFile(url, archive, {
    ...(options.pause && { pause: options.pause }),
    onBytes: (done, total) => progress.portion(total ? done / total : 0, ofBytes(done, total)),
  });
  progress.step('Checking its MD5');
  const found = await md5OfFile(archive);
  if (found === md5) return;
  rmSync(archive);
  throw new TrainerError(
    `What came from ${url} is damaged: its MD5 is ${found}, but ${md5} is published. It was removed; run the command again.`,
  );
}

/** "12.5 of 239.1 MB" */
function ofBytes(done: number, total: number | null): string {
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
  return total === null ? `${megabytes(done)} MB` : `${megabytes(done)} of ${megabytes(total)} MB`;
}

async function unpack(
  set: MovieLensSet,
  md5: string,
  archive: string,
  folder: string,
): Promise<void> {
  const fresh = `${folder}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh);
  try {
    await unzip(archive, fresh, WANTED, WELCOME);
  } catch (error) {
    rmSync(fresh, { recursive: true });
    throw error;
  }
  const source = { name: set.title, url: set.page, terms: set.terms, citation: CITATION };
  writeFileSync(join(fresh, 'source.json'), `${JSON.stringify(source, null, 2)}\n`);
  writeFileSync(join(fresh, MARK), md5);
  rmSync(folder, { recursive: true, force: true });
  renameSync(fresh, folder);
}

function readMark(folder: string): string | null {
  const path = join(folder, MARK);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}
