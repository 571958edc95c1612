import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { TrainerError } from '../errors';
import { expectWritable, makeFolder } from './make-folder';

const MANIFEST = 'manifest.json';

/** File names of parts and pictures end in a hash of their content: catalogue.0123456789ab.mtn, posters/1-01234567.webp */
const PART = /\.[0-9a-f]{12}\.mtn$/;
const POSTERS = 'posters';
const POSTER = /^\d+-[0-9a-f]{8}\.webp$/;

/**
 * Puts a model's files into `target` so that the folder holds one complete model at every moment.
 *
 * All files are first written to a temporary folder next to it. Then parts and pictures are moved over: their names carry their content's
 * hash, so none replaces another. The manifest moves last, in one step, and only then are the parts and pictures of the previous model
 * removed. Files that do not belong to a model stay.
 *
 * @param files by name, `manifest.json` among them.
 * @throws TrainerError when the folder cannot be written.
 */
export function replaceModel(target: string, files: ReadonlyMap<string, Uint8Array>): void {
  const folder = resolve(target);
  const fresh = temporaryName(folder, process.pid);
  expectWritable(target, '--out');
  makeFolder(dirname(folder), '--out');
  try {
    removeStale(folder);
    mkdirSync(join(fresh, POSTERS), { recursive: true });
    for (const [name, bytes] of files) writeFileSync(join(fresh, name), bytes, { flush: true });
    makeFolder(folder, '--out');
    if (hasPosters(files)) makeFolder(join(folder, POSTERS), '--out');
    for (const name of files.keys()) {
      if (name !== MANIFEST) renameSync(join(fresh, name), join(folder, name));
    }
    renameSync(join(fresh, MANIFEST), join(folder, MANIFEST));
  } catch (error) {
    throw new TrainerError(`${target} could not be written: ${(error as Error).message}`);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  for (const name of readdirSync(folder)) {
    if (PART.test(name) && !files.has(name)) rmSync(join(folder, name), { force: true });
  }
  removePosters(join(folder, POSTERS), files);
}

function hasPosters(files: ReadonlyMap<string, unknown>): boolean {
  return [...files.keys()].some((name) => name.startsWith(`${POSTERS}/`));
}

/** Removes all pictures except these, and their folder if it is then empty. */
function removePosters(folder: string, files: ReadonlyMap<string, unknown>): void {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  for (const name of readdirSync(folder)) {
    if (POSTER.test(name) && !files.has(`${POSTERS}/${name}`)) {
      rmSync(join(folder, name), { force: true });
    }
  }
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}

function temporaryName(folder: string, pid: number): string {
  return join(dirname(folder), `.${basename(folder)}.new-${pid}`);
}

/** Removes temporary folders left over from runs that were killed. */
function removeStale(folder: string): void {
  if (!existsSync(dirname(folder))) return;
  const prefix = basename(temporaryName(folder, 0)).slice(0, -1);
  for (const name of readdirSync(dirname(folder))) {
    const pid = Number(name.slice(prefix.length));
    if (name.startsWith(prefix) && Number.isInteger(pid) && !isRunning(pid)) {
      rmSync(join(dirname(folder), name), { recursive: true, force: true });
    }
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
