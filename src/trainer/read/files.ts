import { createReadStream, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { TrainerProblem } from '../problem';
import { csvRecords, splitRecord } from './records';

/** A CSV file whose header holds the columns we need. */
export interface CsvFile {
  /** As the person gave it, with the file's name: also what messages call it. */
  readonly path: string;
  /** Column names in the file's order; the ones we do not know included. */
  readonly header: readonly string[];
}

/**
 * Finds `name`.csv or `name`.csv.gz in `folder` (the plain one first) and reads its header.
 *
 * @throws TrainerProblem when the file is missing, empty or not whole, or a column of `required` is missing.
 */
export async function openCsv(
  folder: string,
  name: string,
  required: readonly string[],
): Promise<CsvFile> {
  if (!existsSync(folder)) throw new TrainerProblem(`There is no folder ${folder}.`);
  const path = [`${name}.csv`, `${name}.csv.gz`]
    .map((file) => join(folder, file))
    .find((candidate) => existsSync(candidate));
  if (path === undefined) {
    throw new TrainerProblem(
      `${folder} holds neither ${name}.csv nor ${name}.csv.gz. Put the file there, or name another folder with --data.`,
    );
  }
  if (statSync(path).isDirectory()) throw new TrainerProblem(`${path} is a folder, not a file.`);
  const header = await readHeader(path);
  if (header === null)
    throw new TrainerProblem(`${path} is empty. Its first line must be: ${required.join(',')}`);
  checkColumns(path, header, required);
  return { path, header };
}

async function readHeader(path: string): Promise<string[] | null> {
  try {
    for await (const records of csvRecords(path)) {
      return splitRecord(records[0].text).fields.map((field) => field.trim());
    }
    return null;
  } catch (error) {
    throw unreadable(path, error);
  }
}

function checkColumns(path: string, header: readonly string[], required: readonly string[]): void {
  const missing = required.filter((column) => !header.includes(column));
  if (missing.length > 0) {
    const columns = missing.map((column) => `"${column}"`).join(' and ');
    throw new TrainerProblem(
      `${path}, line 1: the column${missing.length > 1 ? 's' : ''} ${columns} ${missing.length > 1 ? 'are' : 'is'} missing. ` +
        `Found: ${header.map((column) => `"${column}"`).join(', ')}. The first line must name the columns ${required.join(', ')}, in any order, with commas between.`,
    );
  }
  const twice = required.find((column) => header.indexOf(column) !== header.lastIndexOf(column));
  if (twice !== undefined) {
    throw new TrainerProblem(
      `${path}, line 1: the column "${twice}" stands twice. Rename or remove one.`,
    );
  }
}

/** Rejects when a gzip file is damaged or cut short. */
export async function checkGzip(path: string): Promise<void> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  await pipeline(createReadStream(path), createGunzip(), nowhere);
}

export function unreadable(path: string, error: unknown): TrainerProblem {
  const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
  return new TrainerProblem(
    path.endsWith('.gz')
      ? `${path} is not a whole gzip file (${reason}). Copy or download it again.`
      : `${path} could not be read: ${reason}`,
  );
}
