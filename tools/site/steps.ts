import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { build } from 'vite';
import { parseManifest } from '../../src/pack/index';
import { MARK } from '../../src/trainer/download/download';
import { TrainerError } from '../../src/trainer/errors';
import { type Progress, silent } from '../../src/trainer/progress';
import { counted } from '../../src/trainer/words';
import { compileKernel } from '../../workers/kernel/compile';
import { type Built, FreshnessRecord } from './freshness';

const DEFAULT_DATA = 'data/ml-latest-small';
const MODEL = 'public/model';
const MANIFEST = 'manifest.json';

/** The default model, built once for the tests and for sites that have no other. */
export const DEFAULT_MODEL = '.cache/default-model';

/** The code that a model depends on, besides its data. */
const MAKERS = ['src/trainer', 'src/pack', 'workers/engine', 'workers/kernel'];

const defaultModel: Built = {
  name: 'default-model',
  inputs: [DEFAULT_DATA, ...MAKERS],
  output: `${DEFAULT_MODEL}/${MANIFEST}`,
};

const model: Built = {
  name: 'model',
  inputs: [DEFAULT_MODEL],
  output: `${MODEL}/${MANIFEST}`,
};

const site: Built = {
  name: 'site',
  inputs: [
    'index.html',
    'public',
    ...['app', 'client', 'contract', 'pack', 'store', 'ui'].map((room) => `src/${room}`),
    'workers',
    'vite.config.ts',
    'tools/built-catalogue.ts',
    'tools/csp.ts',
    'tools/files-from-outside.ts',
    'tools/licences.ts',
    'tools/sealed-model.ts',
    'tools/start-script.ts',
    'LICENSE',
    'package-lock.json',
  ],
  output: 'dist/index.html',
};

/** Prints one line of progress: "Model: built in 1.9 s". */
export type Tell = (line: string) => void;

export async function prepareKernel(tell: Tell): Promise<void> {
  const seconds = stopwatch();
  const compiled = await compileKernel();
  tell(compiled ? `Kernel: compiled in ${seconds()}` : 'Kernel: up to date');
}

/** Builds the default model if it is missing or out of date. */
export async function prepareDefaultModel(root: string, tell: Tell): Promise<void> {
  const record = new FreshnessRecord(root);
  if (record.freshness(defaultModel) === 'fresh') return;
  const seconds = stopwatch();
  await compileKernel();
  // Imported only now: the trainer needs the compiled kernel.
  const { buildModel, DEFAULT_SIZE } = await import('../../src/trainer/build-model');
  const { users, movies, ratings } = await buildModel(
    { data: join(root, DEFAULT_DATA), out: join(root, DEFAULT_MODEL), size: DEFAULT_SIZE },
    silent,
  );
  record.remember(defaultModel);
  tell(`Model: built from ${DEFAULT_DATA} in ${seconds()}: ${counts(ratings, users, movies)}`);
}

/**
 * Copies the default model into the site when the site has none or an older default model. A model that the site's owner
 * built stays as it is.
 *
 * @throws TrainerError when the owner's model cannot be used by this version.
 */
export async function prepareModel(root: string, tell: Tell): Promise<void> {
  const record = new FreshnessRecord(root);
  if (record.freshness(model) === 'foreign') {
    tell(`Model: yours (${nameOfModel(root)}), left as it is`);
    return;
  }
  await prepareDefaultModel(root, tell);
  if (record.freshness(model) === 'fresh') {
    tell('Model: up to date');
  } else {
    rmSync(join(root, MODEL), { recursive: true, force: true });
    cpSync(join(root, DEFAULT_MODEL), join(root, MODEL), { recursive: true });
    record.remember(model);
  }
}

/**
 * Builds the model of a data folder and replaces any existing model, unless that is already the model of this data.
 *
 * @throws TrainerError with sentences for the owner of the data.
 */
export async function prepareChosenModel(
  root: string,
  data: string,
  tell: Tell,
  progress: Progress,
): Promise<void> {
  const record = new FreshnessRecord(root);
  // A downloaded set is identified by its archive's checksum, because reading its ratings would take seconds.
  const mark = join(data, MARK);
  const input = relative(root, resolve(root, existsSync(mark) ? mark : data));
  const built = { ...model, name: 'chosen-model', inputs: [input, ...MAKERS] };
  if (record.freshness(built) === 'fresh') return tell(`Model: up to date with ${data}`);
  const seconds = stopwatch();
  const { buildModel, DEFAULT_SIZE } = await import('../../src/trainer/build-model');
  const { users, movies, ratings, notes } = await buildModel(
    { data, out: join(root, MODEL), size: DEFAULT_SIZE },
    progress,
  );
  record.remember(built);
  for (const note of notes) tell(`Note: ${note}`);
  tell(`Model: built from ${data} in ${seconds()}: ${counts(ratings, users, movies)}`);
}

function counts(ratings: number, users: number, movies: number): string {
  return `${counted(ratings, 'rating')} by ${counted(users, 'user')} of ${counted(movies, 'movie')}`;
}

/** Builds dist/ if it is missing or out of date. */
export async function prepareSite(root: string, tell: Tell): Promise<void> {
  const record = new FreshnessRecord(root);
  if (record.freshness(site) === 'fresh') return tell('Site: up to date');
  const seconds = stopwatch();
  await build({ root, logLevel: 'warn' });
  record.remember(site);
  tell(`Site: built in ${seconds()}`);
}

function nameOfModel(root: string): string {
  try {
    return parseManifest(readFileSync(join(root, MODEL, MANIFEST))).source.name;
  } catch (error) {
    throw new TrainerError(
      `${MODEL} cannot be used: ${(error as Error).message} Build it again with "npm run model", or remove the folder to get the default model.`,
    );
  }
}

function stopwatch(): () => string {
  const begun = performance.now();
  return () => `${((performance.now() - begun) / 1000).toFixed(1)} s`;
}
