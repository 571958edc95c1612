import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { TrainerError } from '../errors';
import { expectWritable, makeFolder } from './make-folder';

const MANIFEST = 'manifest.json';

/** A part's name ends in its content: catalogue.0123456789ab.mtn */
const PART = /\.[0-9a-f]{12}\.mtn$/;

/**
 * Puts a model's files into `target` so that at every moment the folder holds one whole model.
 *
 * All files are written to a temporary folder beside it first. Then the parts move over: their names carry their
 * content's hash, so none replaces another. The manifest moves last, in one step, and only then are parts that it
 * does not name removed. Files that are not a model's stay.
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
    mkdirSync(fresh, { recursive: true });
    for (const [name, bytes] of files) writeFileSync(join(fresh, name), bytes, { flush: true });
    makeFolder(folder, '--out');
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
}

function temporaryName(folder: string, pid: number): string {
  return join(dirname(folder), `.${basename(folder)}.new-${pid}`);
}

/** Removes temporary folders of runs that were ended from outside. */
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
