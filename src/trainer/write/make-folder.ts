import { accessSync, constants, existsSync, mkdirSync, rmdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { TrainerError } from '../errors';

/**
 * Creates the folder and its missing parents. It does so one by one, because Node's recursive option never returns in /proc.
 *
 * @param option the option named in the message: "--out"
 * @throws TrainerError when the folder cannot be created.
 */
export function makeFolder(path: string, option: string): void {
  const missing: string[] = [];
  let folder = resolve(path);
  for (; !existsSync(folder); folder = dirname(folder)) missing.unshift(folder);
  expectFolder(folder, path, option);
  try {
    for (const step of missing) mkdirSync(step);
  } catch (error) {
    throw notWritable(path, option, error);
  }
}

/**
 * Checks before the long work begins that a folder can be created at `path`, or, if it exists, written to and replaced. Leaves nothing
 * behind.
 *
 * @throws TrainerError when it cannot.
 */
export function expectWritable(path: string, option: string): void {
  const target = resolve(path);
  let parent = dirname(target);
  while (!existsSync(parent)) parent = dirname(parent);
  expectFolder(parent, path, option);
  if (existsSync(target)) expectFolder(target, path, option);
  try {
    const trial = join(parent, `.matinee-${process.pid}`);
    mkdirSync(trial);
    rmdirSync(trial);
    if (existsSync(target)) accessSync(target, constants.W_OK);
  } catch (error) {
    throw notWritable(path, option, error);
  }
}

function expectFolder(folder: string, path: string, option: string): void {
  if (statSync(folder).isDirectory()) return;
  const place = folder === resolve(path) ? path : `${path} cannot be made: ${folder}`;
  throw new TrainerError(`${place} is a file, not a folder. Name another folder with ${option}.`);
}

function notWritable(path: string, option: string, error: unknown): TrainerError {
  const code = (error as NodeJS.ErrnoException).code;
  return new TrainerError(
    `${path} cannot be written: the system lets nothing be made there (${code}). Name another place with ${option}.`,
  );
}
