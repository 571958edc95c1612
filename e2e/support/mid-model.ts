import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  describePart,
  encodeManifest,
  type PartEntry,
  type PartName,
  parseManifest,
  unpackPart,
} from '../../src/pack';

/** Size on the wire of the ratings part: more than is fetched over a metered connection without asking. */
const RATINGS_BYTES = 5_200_000;

/**
 * A model of made-up ratings, built by the commands that site owners use.
 *
 * @returns a folder with the model in "model" and nothing else
 */
export async function buildMadeUp(users: number, movies: number, ratings: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'matinee-mid-model-'));
  const data = join(folder, 'data');
  const model = join(folder, 'model');
  const shape = `--users ${users} --movies ${movies} --ratings ${ratings}`.split(' ');
  await runCommand('synth', ...shape, '--out', data);
  await runCommand('model', '--data', data, '--out', model);
  rmSync(data, { recursive: true });
  await enlargeRatings(model);
  return folder;
}

/** Runs a command of package.json in a process of its own: Playwright cannot load the solver's threads. */
export async function runCommand(command: string, ...args: string[]): Promise<void> {
  const script = `src/cli/${command}.ts`;
  await promisify(execFile)(process.execPath, ['node_modules/tsx/dist/cli.mjs', script, ...args]);
}

/** The icons of the site with another model. Returns the folder. */
export function publicFolder(model: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'matinee-public-'));
  cpSync('public', folder, { recursive: true, filter: (path) => !path.endsWith('model') });
  cpSync(join(model, 'model'), join(folder, 'model'), { recursive: true });
  return folder;
}

/** Files of a model as a site serves them: "model/manifest.json". */
export function served(model: string): Map<string, Uint8Array> {
  const names = readdirSync(join(model, 'model'));
  return new Map(names.map((name) => [`model/${name}`, readFileSync(join(model, 'model', name))]));
}

/** The path under which a site serves a part. */
export function pathOf(files: ReadonlyMap<string, Uint8Array>, part: PartName): string {
  const path = [...files.keys()].find((name) => name.startsWith(`model/${part}.`));
  if (!path) throw new Error(`The model has no part ${part}.`);
  return path;
}

/** Brings the ratings to the size of a large model's. */
async function enlargeRatings(model: string): Promise<void> {
  const read = (file: string) => new Uint8Array(readFileSync(join(model, file)));
  const manifest = parseManifest(read('manifest.json'));
  const parts: PartEntry[] = [];
  for (const entry of manifest.parts) {
    if (entry.name !== 'ratings') {
      parts.push(entry);
      continue;
    }
    const stored = read(entry.file);
    const part = await unpackPart(entry, stored);
    rmSync(join(model, entry.file));
    parts.push(await put(model, 'ratings', part, enlarge(stored, RATINGS_BYTES)));
  }
  writeFileSync(join(model, 'manifest.json'), encodeManifest({ ...manifest, parts }));
}

async function put(
  model: string,
  name: PartName,
  part: Uint8Array,
  stored: Uint8Array,
): Promise<PartEntry> {
  const entry = await describePart(name, part, stored);
  writeFileSync(join(model, entry.file), stored);
  return entry;
}

/** The same gzip file with a comment in its header, which readers pass over, so that it has that many bytes. */
function enlarge(stored: Uint8Array, bytes: number): Uint8Array {
  const HEADER = 10;
  const COMMENT = 16;
  const larger = new Uint8Array(bytes).fill(0x2e);
  larger.set(stored.subarray(0, HEADER));
  larger[3]! |= COMMENT;
  const rest = stored.subarray(HEADER);
  larger.set(rest, bytes - rest.length);
  larger[bytes - rest.length - 1] = 0;
  return larger;
}
